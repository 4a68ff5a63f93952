namespace FactCheck.Data.Editors;

/// <summary>What somebody is at the desk. Each role may what the ones before it may.</summary>
public enum EditorRole
{
    /// <summary>Sees the desk and changes nothing.</summary>
    ReaderOnly,

    /// <summary>Brings articles in, triages, links, drafts.</summary>
    Editor,

    /// <summary>Also publishes what somebody else wrote, returns and withdraws it.</summary>
    Reviewer,

    /// <summary>Also looks after people and rating scales.</summary>
    Administrator,
}

/// <summary>What a page asks for before it opens, or before it takes a form.</summary>
public enum Right
{
    Read,
    Edit,
    Review,
    Administer,
}

public static class Rights
{
    public static bool May(this EditorRole role, Right right) => role >= right switch
    {
        Right.Read => EditorRole.ReaderOnly,
        Right.Edit => EditorRole.Editor,
        Right.Review => EditorRole.Reviewer,
        _ => EditorRole.Administrator,
    };
}
