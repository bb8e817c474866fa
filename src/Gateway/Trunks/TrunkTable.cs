using System.Collections.Frozen;
using System.Net;
using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Trunks;

/// <summary>The trunks as they were read last, by all that they are looked for with. Immutable.</summary>
internal sealed class TrunkTable
{
    private readonly FrozenDictionary<TrunkName, TrunkSecret> _byName;
    private readonly FrozenDictionary<string, TrunkSecret> _byContact;
    private readonly FrozenDictionary<IPAddress, ImmutableArray<TrunkSecret>> _byAddress;
    private readonly ImmutableArray<(AddressRange Range, TrunkSecret Trunk)> _byRange;
    private readonly ImmutableArray<TrunkSecret> _byCertificate;

    /// <param name="located">The addresses of targets that are names, as far as they are known.</param>
    public TrunkTable(ImmutableArray<TrunkSecret> trunks, IReadOnlyDictionary<TrunkName, ImmutableArray<IPAddress>> located, ContactUsers contacts)
    {
        All = trunks;
        _byName = trunks.ToFrozenDictionary(trunk => trunk.Model.Name);
        var used = trunks.Where(trunk => trunk.Model.Enabled).ToList();
        _byContact = used.Where(trunk => trunk.Model.Registers).ToFrozenDictionary(trunk => contacts.Of(trunk.Model.Name), StringComparer.Ordinal);
        var byAddress = used.Where(trunk => trunk.Model.CertificateName is null).ToList();
        _byAddress = byAddress
            .SelectMany(trunk => located.GetValueOrDefault(trunk.Model.Name, []).Select(address => (Address: Plain(address), Trunk: trunk)))
            .GroupBy(each => each.Address)
            .ToFrozenDictionary(group => group.Key, group => group.Select(each => each.Trunk).Distinct().ToImmutableArray());
        _byRange = [.. byAddress
            .SelectMany(trunk => Ranges(trunk).Select(range => (range, trunk)))
            .OrderByDescending(each => each.range.Network.PrefixLength)];
        _byCertificate = [.. used.Where(trunk => trunk.Model.CertificateName is not null)];
    }

    /// <summary>Those that are not in use included.</summary>
    public ImmutableArray<TrunkSecret> All { get; }

    public TrunkSecret? Find(TrunkName name) => _byName.GetValueOrDefault(name);

    /// <summary>The trunk that registers with a contact of this user.</summary>
    public TrunkSecret? FindByContact(string user) => _byContact.GetValueOrDefault(user);

    /// <summary>The trunks whose carrier may be at the other end of this flow; those that say so more narrowly first.</summary>
    public ImmutableArray<TrunkSecret> From(Flow flow)
    {
        if (All.IsEmpty)
            return [];
        var address = Plain(flow.Remote.Address);
        ImmutableArray<TrunkSecret> found = [];
        foreach (var trunk in _byCertificate)
        {
            if (flow.Proves(trunk.Model.CertificateName!) && (Ranges(trunk).IsEmpty || Ranges(trunk).Any(range => range.Contains(address))))
                found = found.Add(trunk);
        }

        if (_byAddress.TryGetValue(address, out var exact))
            found = found.AddRange(exact);
        foreach (var (range, trunk) in _byRange)
        {
            if (range.Contains(address) && !found.Contains(trunk))
                found = found.Add(trunk);
        }

        return found;
    }

    private static ImmutableArray<AddressRange> Ranges(TrunkSecret trunk) => trunk.Model.Addresses.IsDefault ? [] : trunk.Model.Addresses;

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
