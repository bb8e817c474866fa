using System.Text.Json.Nodes;
using Softswitch.Deploy.Tests.Files;

namespace Softswitch.Deploy.Tests.Figures;

public sealed class BoardTests
{
    private static readonly JsonNode Board = JsonNode.Parse(DeployFiles.Read("deploy/grafana/softswitch.json"))!;
    private static readonly JsonNode[] Panels = [.. Board.Items("panels").Where(panel => panel.Text("type") != "row")];

    [Fact]
    public void Queries_of_the_board_ask_for_figures_there_are()
    {
        var queries = Panels.SelectMany(panel => panel.Items("targets")).Select(target => PromQl.Parse(target.Text("expr")!)).ToArray();

        Assert.NotEmpty(queries);
        Assert.Empty(queries.SelectMany(KnownFigures.Violations));
    }

    [Fact]
    public void Every_figure_of_ours_is_on_the_board()
    {
        var shown = Panels.SelectMany(panel => panel.Items("targets")).SelectMany(target => PromQl.Parse(target.Text("expr")!).Series).Select(series => series.Name).ToArray();

        Assert.All(KnownFigures.Ours.Keys, name => Assert.Contains(shown, each => each == name || each == name + "_bucket"));
    }

    [Fact]
    public void Legends_of_the_board_name_labels_their_query_keeps()
    {
        foreach (var target in Panels.SelectMany(panel => panel.Items("targets")))
        {
            var query = PromQl.Parse(target.Text("expr")!);
            var named = target.Text("legendFormat")!.Split("{{").Skip(1).Select(part => part.Split("}}")[0]);
            Assert.All(named, label => Assert.All(query.Series, series => Assert.Contains(label, KnownFigures.LabelsOf(series.Name)!, StringComparer.Ordinal)));
        }
    }

    [Fact]
    public void Panels_of_the_board_have_a_title_and_numbers_of_their_own_and_do_not_overlap()
    {
        var all = Board.Items("panels").ToArray();
        var cells = all.SelectMany(Cells).ToArray();

        Assert.Equal(all.Length, all.Select(panel => panel.Text("id")).Distinct(StringComparer.Ordinal).Count());
        Assert.All(all, panel => Assert.False(string.IsNullOrWhiteSpace(panel.Text("title"))));
        Assert.Equal(cells.Length, cells.Distinct().Count());
        Assert.All(cells, cell => Assert.InRange(cell.X, 0, 23));
    }

    private static IEnumerable<(int X, int Y)> Cells(JsonNode panel)
    {
        var (x, y, w, h) = (Of("x"), Of("y"), Of("w"), Of("h"));
        return from column in Enumerable.Range(x, w) from line in Enumerable.Range(y, h) select (column, line);

        int Of(string name) => panel.At("gridPos", name)!.GetValue<int>();
    }
}
