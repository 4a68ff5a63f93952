using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace FactCheck.Data.Postgres.Mappings;

internal static class FullText
{
    /// <summary>
    /// A column of the words to search, kept by PostgreSQL itself from <paramref name="columns"/> and indexed. It is a shadow
    /// property: entities know nothing of search. Only the first 200,000 characters count, because PostgreSQL refuses a
    /// tsvector over 1 MiB and a freak article must not fail for that.
    /// </summary>
    public static void HasGeneratedTsVectorColumn<T>(this EntityTypeBuilder<T> entity, string name, string language, params string[] columns)
        where T : class
    {
        var text = string.Join(" || ' ' || ", columns.Select(c => $"coalesce({c}, '')"));
        entity.Property<NpgsqlTsVector>(name)
            .HasComputedColumnSql($"to_tsvector('{language}', left({text}, 200000))", stored: true);
        entity.HasIndex(name).HasMethod("gin");
    }
}
