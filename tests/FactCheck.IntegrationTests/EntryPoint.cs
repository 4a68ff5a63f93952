using FactCheck.IntegrationTests.Postgres.Cluster;
using Xunit.Runner.InProc.SystemConsole;

namespace FactCheck.IntegrationTests;

/// <summary>Runs the tests, or, started by one of them, plays a second process that uses a cluster.</summary>
internal static class EntryPoint
{
    private static Task<int> Main(string[] arguments) =>
        arguments is [ClusterUser.Command, .. var order] ? ClusterUser.RunAsync(order) : ConsoleRunner.Run(arguments);
}
