using System.Net.Sockets;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Trunks;

public static class TrunkRules
{
    public const int MaxUsernameLength = 64;
    public const int MaxPasswordLength = 128;
    public const int MaxAddresses = 64;
    public const int MaxCallsLimit = 100_000;
    public const int MaxCallsPerSecondLimit = 10_000;

    // RFC 3261 25.1 "user", without what would need an escape or a closer look: these texts get into headers.
    private const string UserCharacters = "-_.!~*'()&=+$";

    /// <summary>A password is never required: many carriers challenge only REGISTER, or nothing.</summary>
    public static ImmutableArray<FieldError> Check(TrunkConfig config)
    {
        var errors = new FieldErrors();
        errors.Require(TrunkName.TryParse(config.Name, out _), "name", "format", "name is 1 to 32 of a-z, 0-9 and '-', and does not start with '-'");
        errors.Require(config.Tenant is null || TenantId.TryParse(config.Tenant, out _), "tenant", "format", "tenant is 1 to 32 of a-z, 0-9 and '-'");
        errors.Require(Countries.IsKnown(config.Country), "country", "unknown", "country is an ISO 3166-1 code of two upper-case letters");
        errors.Require(Enum.IsDefined(config.Transport), "transport", "unknown", "transport is Auto, Udp, Tcp or Tls");
        errors.Require(Enum.IsDefined(config.Notation), "notation", "unknown", "notation is E164, Digits, International or National");
        errors.Require(Enum.IsDefined(config.Identity), "identity", "unknown", "identity is Asserted, Preferred or FromOnly");
        CheckTarget(errors, config);
        CheckCredentials(errors, config);
        CheckLimits(errors, config);
        CheckAddresses(errors, config.Addresses.IsDefault ? [] : config.Addresses);
        return errors.ToImmutable();
    }

    /// <summary>Of a config without errors.</summary>
    public static TrunkModel ToModel(TrunkConfig config)
    {
        var hasTarget = TrunkHost.TryParse(config.Target, out var target);
        return new TrunkModel(
            new TrunkName(config.Name),
            hasTarget ? target.Host : null,
            target.Port,
            config.Tenant is null ? null : new TenantId(config.Tenant),
            config.Transport,
            config.Country,
            config.Notation,
            config.Username,
            config.Domain ?? (hasTarget ? target.Host : null),
            config.Registers,
            TimeSpan.FromSeconds(config.RegisterSeconds),
            config.Addresses.IsDefault ? [] : [.. config.Addresses.Select(RangeOf)],
            config.CertificateName,
            config.Identity,
            config.SendsDiversion,
            config.MaxCalls,
            config.MaxCallsPerSecond,
            TimeSpan.FromSeconds(config.OptionsSeconds),
            config.CarriesEmergency,
            config.Enabled);
    }

    private static void CheckTarget(FieldErrors errors, TrunkConfig config)
    {
        errors.Require(
            config.Target is null || TrunkHost.TryParse(config.Target, out _),
            "target", "format", "target is a host name in lower case or an address, such as sip.example.net, 192.0.2.1:5080 or [2001:db8::1]:5061");
        errors.Require(config.Target is not null || !config.Registers, "target", "required", "a trunk that registers has a target");
        errors.Require(config.Target is not null || !config.CarriesEmergency, "target", "required", "a trunk that carries emergency calls has a target");
        errors.Require(
            config.Domain is null || (TrunkHost.TryParse(config.Domain, out var domain) && domain.Port == 0 && domain.Host == config.Domain),
            "domain", "format", "domain is a host name in lower case or an address, without a port");
        errors.Require(
            config.CertificateName is null || HostName.IsValid(config.CertificateName),
            "certificateName", "format", "certificateName is a host name in lower case");
    }

    private static void CheckCredentials(FieldErrors errors, TrunkConfig config)
    {
        errors.Require(config.Username is not null || !config.Registers, "username", "required", "a trunk that registers has a username");
        errors.Require(
            config.Username is null or { Length: > 0 and <= MaxUsernameLength } && IsUser(config.Username),
            "username", "format", $"username is 1 to {MaxUsernameLength} of letters, digits and {UserCharacters}");
        errors.Require(
            config.Password is null or { Length: > 0 and <= MaxPasswordLength } && (config.Password is null || !config.Password.Any(char.IsControl)),
            "password", "format", $"password is 1 to {MaxPasswordLength} characters, none of them a control character");
    }

    private static void CheckLimits(FieldErrors errors, TrunkConfig config)
    {
        errors.Require(config.RegisterSeconds is >= 60 and <= 86_400, "registerSeconds", "range", "registerSeconds is 60 to 86400");
        errors.Require(config.OptionsSeconds is 0 or (>= 5 and <= 3600), "optionsSeconds", "range", "optionsSeconds is 0 or 5 to 3600");
        errors.Require(config.MaxCalls is null or (>= 1 and <= MaxCallsLimit), "maxCalls", "range", $"maxCalls is 1 to {MaxCallsLimit}");
        errors.Require(
            config.MaxCallsPerSecond is null or (>= 1 and <= MaxCallsPerSecondLimit),
            "maxCallsPerSecond", "range", $"maxCallsPerSecond is 1 to {MaxCallsPerSecondLimit}");
    }

    private static void CheckAddresses(FieldErrors errors, ImmutableArray<string> addresses)
    {
        errors.Require(addresses.Length <= MaxAddresses, "addresses", "length", $"a trunk has at most {MaxAddresses} addresses");
        for (var i = 0; i < Math.Min(addresses.Length, MaxAddresses); i++)
        {
            if (!AddressRange.TryParse(addresses[i], out var range))
                errors.Add($"addresses[{i}]", "format", $"addresses[{i}] is an address or a range, such as 192.0.2.1, 192.0.2.0/28 or 2001:db8::/48");
            else if (range.Network.PrefixLength < (range.Network.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? 8 : 16))
                errors.Add($"addresses[{i}]", "range", $"addresses[{i}] is too wide: at least /8, or /16 of IPv6");
        }
    }

    private static bool IsUser(string? text) => text is null || text.All(c => char.IsAsciiLetterOrDigit(c) || UserCharacters.Contains(c, StringComparison.Ordinal));

    private static AddressRange RangeOf(string text)
    {
        _ = AddressRange.TryParse(text, out var range);
        return range;
    }
}
