using System.Net.Sockets;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Bans;

public static class BanRules
{
    public const int MaxReason = 200;

    // A slip of the pen must not shut out half the world.
    private const int WidestV4 = 8;
    private const int WidestV6 = 16;

    /// <summary>How long a source that was banned before is remembered after its ban.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    private static readonly TimeSpan[] Lengths =
        [TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromDays(1), TimeSpan.FromDays(7)];

    /// <param name="times">The how-manieth ban of the source it is, from 1.</param>
    public static TimeSpan Length(int times) => Lengths[Math.Clamp(times, 1, Lengths.Length) - 1];

    /// <summary>The ban of a source that misbehaves now.</summary>
    /// <param name="before">What is known of it; null for nothing.</param>
    /// <param name="now">Unix time in milliseconds.</param>
    public static BanConfig Next(BanConfig? before, string source, string reason, long now)
    {
        if (before is not null && IsInForce(before, now))
            return before;
        var times = (before?.Times ?? 0) + 1;
        return new BanConfig(source, reason, now, now + (long)Length(times).TotalMilliseconds, times, IsAutomatic: true);
    }

    public static bool IsInForce(BanConfig ban, long now) => ban.Until is null || ban.Until > now;

    public static ImmutableArray<FieldError> Check(BanConfig ban)
    {
        var errors = new FieldErrors();
        CheckSource(ban.Source, errors);
        errors.RequireText(ban.Reason, "reason", MaxReason);
        errors.Require(ban.Until is null || ban.Until > ban.Since, "until", "range", "until is in the future");
        return errors.ToImmutable();
    }

    public static ImmutableArray<FieldError> Check(AllowedSourceConfig allowed)
    {
        var errors = new FieldErrors();
        CheckSource(allowed.Source, errors);
        errors.RequireOptionalText(allowed.Note, "note", MaxReason);
        return errors.ToImmutable();
    }

    private static void CheckSource(string source, FieldErrors errors)
    {
        var isRange = AddressRange.TryParse(source, out var range);
        errors.Require(isRange, "source", "format", "source is an address or a range, such as 192.0.2.7, 192.0.2.0/24 or 2001:db8::/64");
        if (!isRange)
            return;
        var widest = range.Network.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? WidestV4 : WidestV6;
        errors.Require(range.Network.PrefixLength >= widest, "source", "range", $"source is no wider than /{widest}");
    }
}
