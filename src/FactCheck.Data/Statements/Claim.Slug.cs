using System.Globalization;
using System.Text;

namespace FactCheck.Data.Statements;

/// <summary>The address under which readers find a claim's verdict.</summary>
public sealed partial class Claim
{
    private string NewSlug()
    {
        const int longest = 70;
        var slug = new StringBuilder();
        foreach (var c in Wording.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '’' or '\'')
                continue;
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                if (slug.Length >= longest)
                    break;
                slug.Append('-');
            }
        }
        // The tail of the id keeps two claims in the same words apart, also across a merge of two databases.
        return $"{slug.ToString().Trim('-')}-{Id.ToString("N")[^6..]}".TrimStart('-');
    }
}
