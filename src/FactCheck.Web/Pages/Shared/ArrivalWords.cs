using FactCheck.Data.Articles;

namespace FactCheck.Web.Pages.Shared;

/// <summary>What became of inputs, as pages say it.</summary>
public static class ArrivalWords
{
    public static string Word(this ArrivalState state) => state switch
    {
        ArrivalState.Waiting => "waiting",
        ArrivalState.Read => "read",
        ArrivalState.Known => "known already",
        ArrivalState.Quarantined => "in quarantine",
        _ => "cancelled",
    };

    /// <summary>How an article repeats an earlier one.</summary>
    public static string Word(this RepeatKind kind) => kind switch
    {
        RepeatKind.Same => "Reprint",
        RepeatKind.Excerpt => "Excerpt",
        RepeatKind.Extended => "Extended",
        RepeatKind.NewLead => "New beginning",
        _ => "Updated",
    };
}
