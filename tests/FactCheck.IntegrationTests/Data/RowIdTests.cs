using FactCheck.Data.Sources;

namespace FactCheck.IntegrationTests.Data;

public sealed class RowIdTests
{
    [Fact]
    public void Rows_made_one_after_the_other_are_read_in_that_order_by_their_ids()
    {
        var ids = Enumerable.Range(0, 20_000).Select(i => new Source($"Office {i}", SourceType.Organisation).Id).ToList();
        Assert.Equal(ids.Order(), ids);
    }
}
