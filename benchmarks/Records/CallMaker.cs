using System.Globalization;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Benchmarks.Records;

/// <summary>Makes calls as a platform would have had them: a year of them, four in ten with the largest of its 51 tenants.</summary>
internal sealed class CallMaker(int seed, long from, long until)
{
    private const int Tenants = 50;
    private static readonly GatewayId Gateway = new("gw1");

    private readonly Random _chance = new(seed);

    public static TenantId Largest { get; } = new("largest");

    /// <summary>The call at a place among all; its time follows from its place.</summary>
    public CdrRecord Make(long index, long count)
    {
        var started = from + (long)((until - from) * ((double)index / count));
        var id = new byte[16];
        _chance.NextBytes(id);
        var tenant = _chance.Next(10) < 4 ? Largest : new TenantId(string.Create(CultureInfo.InvariantCulture, $"tenant{_chance.Next(Tenants)}"));
        var direction = (CdrDirection)_chance.Next(3);
        var ours = Ours();
        var theirs = direction == CdrDirection.Internal ? Ours() : new CdrParty(null, null, Outside(), null, "carrier");
        var (caller, called) = direction == CdrDirection.Incoming ? (theirs, ours) : (ours, theirs);
        var did = direction == CdrDirection.Incoming ? Number("+3120", 7, 500) : called.Number!;
        return Record(new CallId(new Guid(id)), tenant, started, caller, called, did, direction);
    }

    private CdrRecord Record(CallId call, TenantId tenant, long started, CdrParty caller, CdrParty called, string dialled, CdrDirection direction)
    {
        long? answered = _chance.Next(10) < 7 ? started + 6000 : null;
        var ended = started + 6000 + (answered is null ? 20_000 : _chance.Next(600_000));
        var media = answered is null ? null : new CdrMedia("PCMA", 9000, 9000, 3, 2, 1200, 900, 4.41, 4.4);
        var status = answered is null ? 486 : 200;
        return new CdrRecord(
            call, tenant, started, started + 200, answered, ended, caller, dialled, called.Number, answered is null ? "Busy" : "Answered",
            status, answered is null ? 17 : 16, HangUpSide.Caller,
            [
                new CdrLeg(LegId.Caller, caller, Gateway, "3848276298220188511@192.0.2.17", started, null, answered, ended, status, media),
                new CdrLeg(new LegId(1), called, Gateway, "b1f0c2d4e6@198.51.100.4", started + 20, started + 200, answered, ended, status, media),
            ],
            false,
            direction == CdrDirection.Internal ? null : dialled,
            direction);
    }

    private CdrParty Ours()
    {
        var number = _chance.Next(400);
        return new CdrParty(
            new ChannelName(string.Create(CultureInfo.InvariantCulture, $"phone{number}")), new UserId(new Guid(number + 1, 0, 0, new byte[8])),
            string.Create(CultureInfo.InvariantCulture, $"{number + 1000}"), "Sanne de Vries");
    }

    // A tenth of all calls is with some two hundred numbers, the rest with two million.
    private string Outside() => _chance.Next(10) == 0 ? Number("+3188", 7, 200) : Number("+316", 8, 2_000_000);

    private string Number(string prefix, int digits, int kinds) =>
        prefix + (_chance.Next(kinds) * 37L).ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
