using Softswitch.Dashboard.Boards;
using Softswitch.Dashboard.Localisation;
using Softswitch.Dashboard.Pages;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Prints;

/// <summary>Prints the board of one tenant in one language, once for all who read it, and only the rows that changed.</summary>
internal sealed class BoardPress(TenantId tenant, PageTexts texts, RowWriter writer, ChannelOwners owners, int rowsPerTable)
{
    private readonly Lock _gate = new();
    private Dictionary<string, Printed> _printed = new(StringComparer.Ordinal);
    private Task _printing = Task.CompletedTask;
    private BoardPrint? _last;

    public Task<BoardPrint> Print(BoardPicture picture, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var mine = PrintAfter(_printing, picture);
            _printing = mine;
            return mine.WaitAsync(cancellation);
        }
    }

    // One at a time; a viewer who gives up does not stop what others wait for.
    private async Task<BoardPrint> PrintAfter(Task before, BoardPicture picture)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        return ReferenceEquals(_last?.Picture, picture) ? _last : _last = await PrintAnew(picture);
    }

    private async Task<BoardPrint> PrintAnew(BoardPicture picture)
    {
        var calls = picture.Calls.Values.OrderByDescending(call => call.StartedAt).ThenBy(call => call.Id.Value).Take(rowsPerTable).ToArray();
        var channels = picture.Channels.Values.Take(rowsPerTable).ToArray();
        var kept = new Dictionary<string, Printed>(calls.Length + channels.Length, StringComparer.Ordinal);
        await using var sheet = writer.NewSheet();
        foreach (var call in calls)
            await Keep(kept, CallRow.IdOf(call), call, null, parameters => sheet.Write<CallRow>(parameters));
        foreach (var channel in channels)
            await Keep(kept, ChannelRow.IdOf(channel), channel, await owners.Of(tenant, channel.Name), parameters => sheet.Write<ChannelRow>(parameters));

        _printed = kept;
        return new BoardPrint(
            picture,
            BoardCounts.Of(picture),
            new Table([.. calls.Select(call => kept[CallRow.IdOf(call)].Row)], picture.Calls.Count - calls.Length),
            new Table([.. channels.Select(channel => kept[ChannelRow.IdOf(channel)].Row)], picture.Channels.Count - channels.Length));
    }

    private async Task Keep(
        Dictionary<string, Printed> kept, string id, object view, ChannelOwner? owner, Func<Dictionary<string, object?>, Task<string>> write)
    {
        if (!_printed.TryGetValue(id, out var printed) || !ReferenceEquals(printed.View, view) || printed.Owner != owner)
        {
            var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view, ["Texts"] = texts };
            if (owner is not null)
                parameters["Owner"] = owner;
            printed = new Printed(view, owner, new Row(id, await write(parameters)));
        }

        kept[id] = printed;
    }

    private sealed record Printed(object View, ChannelOwner? Owner, Row Row);
}
