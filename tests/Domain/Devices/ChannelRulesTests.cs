using Softswitch.Domain.Devices;

namespace Softswitch.Domain.Tests.Devices;

public sealed class ChannelRulesTests
{
    private static readonly ChannelConfig Good = new("demo101");

    public static TheoryData<ChannelConfig, string?> Cases => new()
    {
        { Good, null },
        { Good with { Name = "a.B_c-9" }, null },
        { Good with { Name = "" }, "name format" },
        { Good with { Name = "a b" }, "name format" },
        { Good with { Name = "a@b" }, "name format" },
        { Good with { Name = new string('a', 65) }, "name format" },
        { Good with { CallLimit = 0 }, "callLimit range" },
        { Good with { CallLimit = 6 }, "callLimit range" },
        { Good with { Dtmf = (DtmfMethod)9 }, "dtmf unknown" },
        { Good with { Encryption = (Encryption)9 }, "encryption unknown" },
        { Good with { Language = "NL" }, "language unknown" },
        { Good with { Country = "nl" }, "country unknown" },
        { Good with { Country = "NL" }, null },
        { Good with { AreaCode = "1234567" }, "areaCode format" },
        { Good with { EmergencyCallbackNumber = "0201234567" }, "emergencyCallbackNumber format" },
        { Good with { Password = "weak" }, "password length" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Channel_is_accepted_or_refused_by_field_and_rule(ChannelConfig config, string? expected)
    {
        var error = ChannelRules.Check(config).SingleOrDefault();

        Assert.Equal(expected, error is null ? null : $"{error.Field} {error.Rule}");
    }
}
