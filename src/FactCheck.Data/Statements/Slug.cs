using System.Globalization;
using System.Text;

namespace FactCheck.Data.Statements;

/// <summary>Words as a part of an address.</summary>
internal static class Slug
{
    private const int Longest = 70;

    /// <summary>"the-coalition-refused-to-strike"; empty where the words have no Latin letter or digit.</summary>
    public static string Of(string words)
    {
        var slug = new StringBuilder();
        foreach (var c in words.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '’' or '\'')
                continue;
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                if (slug.Length >= Longest)
                    break;
                slug.Append('-');
            }
        }
        return slug.ToString().Trim('-');
    }
}
