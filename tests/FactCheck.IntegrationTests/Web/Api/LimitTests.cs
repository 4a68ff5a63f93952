using System.Net;
using FactCheck.Data.Machines;
using FactCheck.Web.Api;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace FactCheck.IntegrationTests.Web.Api;

public sealed class LimitTests
{
    private static ApiLimits Limits(int perMinute) =>
        new(SiteSettings.From(new ConfigurationBuilder().AddInMemoryCollection([new("FACTCHECK_API_PER_MINUTE", $"{perMinute}")]).Build()));

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };

    [Fact]
    public void An_address_may_ask_so_often_and_is_told_what_is_left_and_when_to_come_back()
    {
        using var limits = Limits(2);
        var first = From("198.51.100.7");
        Assert.Null(limits.Refuse(first, null));
        Assert.Equal("\"address\";q=2;w=60", first.Response.Headers["RateLimit-Policy"]);
        Assert.Equal("\"address\";r=1", first.Response.Headers["RateLimit"]);
        Assert.Null(limits.Refuse(From("198.51.100.7"), null));
        var last = From("198.51.100.7");
        var refused = limits.Refuse(last, null);
        Assert.Equal(429, refused!.StatusCode);
        Assert.InRange(int.Parse(last.Response.Headers.RetryAfter!), 1, 60);
        Assert.Contains("more than 2 requests in a minute", refused.ProblemDetails.Detail);
        Assert.Null(limits.Refuse(From("198.51.100.8"), null));
    }

    [Fact]
    public void Neighbours_in_one_network_of_version_6_count_as_one()
    {
        using var limits = Limits(1);
        Assert.Null(limits.Refuse(From("2001:db8:1:2::1"), null));
        Assert.NotNull(limits.Refuse(From("2001:db8:1:2:ffff::9"), null));
        Assert.Null(limits.Refuse(From("2001:db8:1:3::1"), null));
    }

    [Fact]
    public void A_key_may_ask_five_times_as_often_from_wherever()
    {
        using var limits = Limits(1);
        var key = new ApiKeyholder(Guid.NewGuid(), "bot", KeyScopes.ReadDesk, Guid.NewGuid());
        for (var i = 0; i < 5; i++)
            Assert.Null(limits.Refuse(From($"198.51.100.{i}"), key));
        Assert.NotNull(limits.Refuse(From("198.51.100.9"), key));
        Assert.Null(limits.Refuse(From("198.51.100.1"), null));
    }

    [Fact]
    public void Nought_is_no_limit()
    {
        using var limits = Limits(0);
        for (var i = 0; i < 200; i++)
            Assert.Null(limits.Refuse(From("198.51.100.7"), null));
    }
}
