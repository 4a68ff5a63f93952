namespace FactCheck.Data.Verdicts;

/// <summary>How much a check matters.</summary>
public enum Severity
{
    /// <summary>Without it the verdict is not fit to be published.</summary>
    Needed,
    /// <summary>A reviewer will ask for it.</summary>
    Expected,
    /// <summary>It reads better with it.</summary>
    Advised,
}
