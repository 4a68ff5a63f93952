namespace FactCheck.Data.Statements;

/// <summary>A statement that belongs to the exchange about a claim.</summary>
public sealed class ExchangeMember
{
    private ExchangeMember() { }

    public Guid StatementId { get; private set; }
}
