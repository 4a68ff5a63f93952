using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Ingest;
using FactCheck.IntegrationTests.Database;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.IntegrationTests.Web;

/// <summary>The whole site on a database of its own, without the worker: tests read the queue themselves, when they mean to.</summary>
public class Site(TestServer server) : IAsyncLifetime
{
    public const string Password = "a sentence is a good password";

    private readonly TestDatabase _database = new(server);
    private WebApplicationFactory<SiteSettings> _factory = null!;

    public string ConnectionString => _database.ConnectionString;

    /// <summary>None: a page shows what a test has just written, without a wait for word of it.</summary>
    protected virtual string PageCache => "0";

    public IServiceProvider Services => _factory.Services;

    public FactCheckDb NewDb() => _database.NewDb();

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _factory = new WebApplicationFactory<SiteSettings>().WithWebHostBuilder(host => host
            .UseSetting("ConnectionStrings:FactCheck", _database.ConnectionString)
            .UseSetting("FACTCHECK_WORKER", "false")
            .UseSetting("FACTCHECK_PRIVATE_ADDRESSES", "true")
            .UseSetting("FACTCHECK_PAGE_CACHE", PageCache)
            .UseSetting("Serilog:MinimumLevel:Default", "Fatal")
            .ConfigureServices(services => services.ConfigureDbContext<FactCheckDb>(options => options.AddInterceptors(new NoNumbering()))));
        _ = _factory.Server;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _factory.DisposeAsync();
        await _database.DisposeAsync();
    }

    public Visitor Reader() => new(_factory.CreateClient(new() { AllowAutoRedirect = false }));

    /// <summary>Somebody new, signed in through the form; one who may do everything, where the test is not about that.</summary>
    public async Task<Visitor> EditorAsync(string name, EditorRole role = EditorRole.Administrator)
    {
        var email = $"{Guid.NewGuid():N}@desk.example";
        await AddEditorAsync(name, email, role);
        return await SignInAsync(email);
    }

    public async Task<Guid> AddEditorAsync(string name, string email, EditorRole role)
    {
        var editor = new Editor(name, email, role);
        await using var scope = Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Editor>>().CreateAsync(editor, Password);
        Assert.True(made.Succeeded);
        return editor.Id;
    }

    public async Task<Visitor> SignInAsync(string email)
    {
        var visitor = Reader();
        var page = await visitor.OpenAsync("/account/sign-in");
        await visitor.SubmitAsync(page.Form("Sign in"), new() { ["Email"] = email, ["Password"] = Password });
        return visitor;
    }

    /// <summary>Takes articles in and reads everything that waits.</summary>
    public async Task<Guid> ReadAsync(params Input[] inputs)
    {
        var import = await Services.GetRequiredService<Intake>().QueueAsync("Test", null, inputs, CancellationToken.None);
        await ReadQueueAsync();
        return import;
    }

    public async Task ReadQueueAsync()
    {
        while (await Services.GetRequiredService<Ingestor>().ReadNextAsync(null, CancellationToken.None) is not null)
        {
        }
    }
}
