using System.Net;
using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Trunks.Lookup;

namespace Softswitch.Gateway.Trunks;

/// <summary>
/// The trunks of the platform with what they sign in with. Read again when they have changed; while the database or DNS is
/// away, what is known goes on being true.
/// </summary>
internal sealed class TrunkDirectory(ITrunkReader reader, TrunkResolver resolver, ContactUsers contacts, ILogger logger)
{
    private readonly Dictionary<TrunkName, ImmutableArray<IPAddress>> _located = [];
    private volatile TrunkTable _table = new([], new Dictionary<TrunkName, ImmutableArray<IPAddress>>(), contacts);
    private long? _revision;
    private bool _isAway;

    /// <summary>Those that are not in use included.</summary>
    public ImmutableArray<TrunkSecret> All => _table.All;

    public TrunkSecret? Find(TrunkName name) => _table.Find(name);

    /// <inheritdoc cref="TrunkTable.From"/>
    public ImmutableArray<TrunkSecret> From(Flow flow) => _table.From(flow);

    /// <inheritdoc cref="TrunkTable.FindByContact"/>
    public TrunkSecret? FindByContact(string user) => _table.FindByContact(user);

    /// <summary>The user of the contact that a trunk registers.</summary>
    public string ContactOf(TrunkName trunk) => contacts.Of(trunk);

    /// <summary>Reads the trunks when they have changed. One caller at a time.</summary>
    public async Task Read(CancellationToken cancellation)
    {
        try
        {
            var revision = await reader.Revision(cancellation).ConfigureAwait(false);
            if (revision != _revision)
            {
                Use(await reader.Trunks(cancellation).ConfigureAwait(false));
                _revision = revision;
            }

            _isAway = false;
        }
        catch (StorageUnavailableException failure)
        {
            if (!_isAway)
                logger.TrunksNotRead(failure);
            _isAway = true;
        }
    }

    /// <summary>Looks up where the carriers are, whose calls may come from there. One caller at a time, the one of <see cref="Read"/>.</summary>
    public async Task Locate()
    {
        var trunks = All;
        var found = await Task.WhenAll(trunks.Select(trunk => Locate(trunk.Model))).ConfigureAwait(false);
        var changed = false;
        for (var i = 0; i < trunks.Length; i++)
        {
            var name = trunks[i].Model.Name;
            if (found[i].IsEmpty || (_located.TryGetValue(name, out var known) && known.SequenceEqual(found[i])))
                continue;
            _located[name] = found[i];
            changed = true;
        }

        if (changed)
            Use(trunks);
    }

    private void Use(ImmutableArray<TrunkSecret> trunks)
    {
        foreach (var gone in _located.Keys.Except(trunks.Select(trunk => trunk.Model.Name)).ToList())
            _located.Remove(gone);
        foreach (var moved in trunks.Where(trunk => Find(trunk.Model.Name) is { } old && old.Model.Host != trunk.Model.Host))
            _located.Remove(moved.Model.Name);
        _table = new TrunkTable(trunks, _located, contacts);
    }

    private async Task<ImmutableArray<IPAddress>> Locate(TrunkModel trunk)
    {
        if (!trunk.Enabled || trunk.Host is null)
            return [];
        var addresses = await resolver.Resolve(trunk.Host, trunk.Port, trunk.Transport).ConfigureAwait(false);

        // Which of equals goes first changes with every look.
        return [.. addresses.Select(each => each.EndPoint.Address).Distinct().OrderBy(address => address.ToString(), StringComparer.Ordinal)];
    }
}
