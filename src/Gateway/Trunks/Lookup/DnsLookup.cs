using System.Net.Sockets;
using DnsClient;
using DnsClient.Protocol;
using Microsoft.Extensions.Logging;

namespace Softswitch.Gateway.Trunks.Lookup;

/// <summary>Asks the name servers of the settings, or those of the machine.</summary>
internal sealed class DnsLookup(DnsOptions options, ILogger logger) : IDnsLookup
{
    /// <summary>Of one try at one server; there are two tries.</summary>
    private static readonly TimeSpan TryTime = TimeSpan.FromSeconds(1);

    // Made when it is first needed: a machine without name servers may have trunks that need none.
    private readonly Lazy<LookupClient> _client = new(() => Make(options));

    public async Task<DnsAnswer> Ask(string name, DnsKind kind)
    {
        try
        {
            var response = await _client.Value.QueryAsync(name, TypeOf(kind)).ConfigureAwait(false);
            return response.Header.ResponseCode switch
            {
                DnsHeaderResponseCode.NoError => Read(response),
                DnsHeaderResponseCode.NotExistentDomain => DnsAnswer.None,
                _ => DnsAnswer.Failed,
            };
        }
        catch (Exception failure) when (failure is DnsResponseException or SocketException or OperationCanceledException
            or ArgumentException or InvalidOperationException or IOException)
        {
            logger.NameNotLookedUp(name, failure.Message);
            return DnsAnswer.Failed;
        }
    }

    private static LookupClient Make(DnsOptions options)
    {
        var chosen = options.Servers.IsDefaultOrEmpty ? new LookupClientOptions() : new LookupClientOptions([.. options.Servers]);
        chosen.Timeout = TryTime;
        chosen.Retries = 1;
        chosen.UseCache = false;
        chosen.UseRandomNameServer = false;
        chosen.ThrowDnsErrors = false;
        return new LookupClient(chosen);
    }

    private static QueryType TypeOf(DnsKind kind) => kind switch
    {
        DnsKind.Naptr => QueryType.NAPTR,
        DnsKind.Srv => QueryType.SRV,
        DnsKind.AddressV4 => QueryType.A,
        _ => QueryType.AAAA,
    };

    private static DnsAnswer Read(IDnsQueryResponse response)
    {
        if (response.Answers.Count == 0)
            return DnsAnswer.None;
        return new DnsAnswer(
            true,
            TimeSpan.FromSeconds(response.Answers.Min(record => record.InitialTimeToLive)),
            [.. response.Answers.OfType<NAPtrRecord>().Select(record => new NaptrRow(
                record.Order, record.Preference, record.Flags, record.Services, record.Replacement.Value))],
            [.. response.Answers.OfType<SrvRecord>().Select(record => new SrvRow(
                record.Priority, record.Weight, record.Port, record.Target.Value))],
            [.. response.Answers.OfType<AddressRecord>().Select(record => record.Address)]);
    }
}
