using System.Collections.Immutable;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Trunks;

namespace Softswitch.Gateway.Tests.Trunks;

/// <summary>Trunks of a test, which can be away.</summary>
internal sealed class ScriptedTrunks : ITrunkReader
{
    private long _revision;
    private ImmutableArray<TrunkSecret> _trunks = [];

    public bool IsAway { get; set; }

    public int Reads { get; private set; }

    public void Set(params TrunkSecret[] trunks)
    {
        _trunks = [.. trunks];
        _revision++;
    }

    public ValueTask<long> Revision(CancellationToken cancellation = default) =>
        IsAway ? ValueTask.FromException<long>(new StorageUnavailableException()) : ValueTask.FromResult(_revision);

    public ValueTask<ImmutableArray<TrunkSecret>> Trunks(CancellationToken cancellation = default)
    {
        Reads++;
        return ValueTask.FromResult(_trunks);
    }

    public ValueTask<ImmutableArray<RateModel>> Rates(CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>A trunk that is in use, at an address.</summary>
    public static TrunkModel Model(string name = "carrier", string? host = "192.0.2.10") => new(
        new TrunkName(name),
        host,
        0,
        null,
        TrunkTransport.Auto,
        "NL",
        NumberNotation.E164,
        "user",
        null,
        false,
        TimeSpan.FromSeconds(300),
        [],
        null,
        TrunkIdentity.Asserted,
        true,
        null,
        null,
        TimeSpan.Zero,
        false,
        true);

    public static ImmutableArray<AddressRange> Ranges(params string[] texts) =>
        [.. texts.Select(text => AddressRange.TryParse(text, out var range) ? range : throw new FormatException(text))];
}
