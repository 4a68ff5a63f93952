using FactCheck.Cli.Extracting;
using FactCheck.Extraction;

namespace FactCheck.Evaluation.Inputs;

/// <summary>An article as the engine read it and as the command line would print it.</summary>
internal sealed record ReadArticle(Reading Reading, ExtractedArticle Printed)
{
    /// <summary>Null where the input cannot be read: it is then scored as an article in which nothing was found.</summary>
    public static ReadArticle? Of(byte[] bytes, string name)
    {
        try
        {
            var reading = ArticleReader.Read(new RawArticle(bytes, name));
            return new ReadArticle(reading, ExtractedArticle.Of(reading));
        }
        catch (UnreadableArticleException)
        {
            return null;
        }
    }
}
