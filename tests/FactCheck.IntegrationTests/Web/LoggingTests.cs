using FactCheck.IntegrationTests.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.IntegrationTests.Web;

public sealed class LoggingTests(TestServer server)
{
    [Fact]
    public async Task A_site_that_ends_does_not_silence_another()
    {
        await using var stays = new Site(server);
        await stays.InitializeAsync();
        await using (var ends = new Site(server))
            await ends.InitializeAsync();
        Assert.True(stays.Services.GetRequiredService<ILogger<LoggingTests>>().IsEnabled(LogLevel.Critical));
    }
}
