using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace FactCheck.IntegrationTests.Web.Sources;

/// <summary>Counts what a site asks its database. Other tests run beside; each site has a database of its own.</summary>
internal sealed class Questions : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _database;
    private readonly List<IDisposable> _subscriptions = [];
    private int _count;

    private Questions(string database) => _database = database;

    /// <summary>How many questions a page takes when nothing is kept of it.</summary>
    public static async Task<int> ForAsync(Site site, string path)
    {
        // The first time costs more: whatever is kept for the life of the site is looked up.
        var reader = site.Reader();
        await reader.OpenAsync(path);
        using var questions = new Questions(new NpgsqlConnectionStringBuilder(site.ConnectionString).Database!);
        questions._subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(questions));
        // A question mark of one's own makes it another address for whatever keeps pages.
        var page = await reader.OpenAsync($"{path}?uncached={Guid.NewGuid():N}");
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        return questions._count;
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            _subscriptions.Add(value.Subscribe(this));
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandExecutedEventData { Command.Connection: { } connection } && connection.Database == _database)
            Interlocked.Increment(ref _count);
    }

    void IObserver<DiagnosticListener>.OnCompleted() { }

    void IObserver<DiagnosticListener>.OnError(Exception error) { }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted() { }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) { }
}
