using FsCheck;
using FsCheck.Fluent;
using Softswitch.Dashboard.Prints;

namespace Softswitch.Dashboard.Tests.Boards;

public sealed class TableUpdateTests
{
    [Fact]
    public void Update_of_any_table_makes_it_the_next()
    {
        var rows = Gen.Choose(0, 12).SelectMany(id => Gen.Choose(0, 2).Select(text => (Id: id, Text: text)));
        var tables = rows.ListOf().Select(all => all.DistinctBy(row => row.Id).OrderBy(row => row.Id)).Select(
            all => new Table([.. all.Select(row => new Row($"r{row.Id}", $"text {row.Text}"))], 0));

        Prop.ForAll(tables.ToArbitrary(), tables.ToArbitrary(), (old, next) => Applied(old, TableUpdate.Between(old, next)).SequenceEqual(next.Rows))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Update_of_an_equal_table_changes_nothing()
    {
        var update = TableUpdate.Between(new Table([new Row("a", "x")], 0), new Table([new Row("a", "x")], 0));

        Assert.Empty(update.Gone);
        Assert.Empty(update.Put);
    }

    // As the page's script does it.
    private static List<Row> Applied(Table old, TableUpdate update)
    {
        var rows = old.Rows.ToList();
        rows.RemoveAll(row => update.Gone.Contains(row.Id, StringComparer.Ordinal));
        foreach (var put in update.Put)
        {
            rows.RemoveAll(row => row.Id == put.Id);
            rows.Insert(rows.FindIndex(row => row.Id == put.After) + 1, new Row(put.Id, put.Html));
        }

        return rows;
    }
}
