using Softswitch.Domain.Services;
using Softswitch.Domain.Sounds;

namespace Softswitch.Domain.Tests.Services;

public sealed class ServiceRulesTests
{
    [Theory]
    [InlineData("600", ServiceKind.Echo, 3, null)]
    [InlineData("600", ServiceKind.Conference, null, null)]
    [InlineData("600", ServiceKind.Echo, 4, "extension length")]
    [InlineData("6", ServiceKind.Echo, null, "extension format")]
    [InlineData("60a", ServiceKind.Echo, 3, "extension format")]
    [InlineData(null, ServiceKind.Echo, 3, "extension format")]
    [InlineData("600", (ServiceKind)99, 3, "kind unknown")]
    public void Service_is_accepted_or_refused_by_field_and_rule(string? extension, ServiceKind kind, int? length, string? expected)
    {
        var error = ServiceRules.Check(new ServiceConfig(extension!, kind), length).SingleOrDefault();

        Assert.Equal(expected, error is null ? null : $"{error.Field} {error.Rule}");
    }

    [Theory]
    [InlineData(ServiceKind.Music, "lobby", false, null)]
    [InlineData(ServiceKind.Announcement, null, true, null)]
    [InlineData(ServiceKind.Echo, "lobby", false, "music kind")]
    [InlineData(ServiceKind.Music, null, true, "sound kind")]
    public void Service_has_what_its_kind_plays(ServiceKind kind, string? music, bool hasSound, string? expected)
    {
        var error = ServiceRules.Check(new ServiceConfig("600", kind, music, hasSound ? new SoundId(Guid.Empty) : null), 3).SingleOrDefault();

        Assert.Equal(expected, error is null ? null : $"{error.Field} {error.Rule}");
    }

    [Theory]
    [InlineData(ServiceKind.Conference, "12345", true, null)]
    [InlineData(ServiceKind.Listening, "1234", false, null)]
    [InlineData(ServiceKind.Conference, "123", false, "pin format")]
    [InlineData(ServiceKind.Conference, "12345678901", false, "pin format")]
    [InlineData(ServiceKind.Conference, "12a45", false, "pin format")]
    [InlineData(ServiceKind.TimeConfiguration, "12345", false, "pin kind")]
    [InlineData(ServiceKind.PromptRecording, "12345", false, "pin kind")]
    [InlineData(ServiceKind.PromptRecording, null, false, null)]
    [InlineData(ServiceKind.Echo, null, true, "records kind")]
    public void Pin_is_of_digits_and_conferences_alone_are_recorded(ServiceKind kind, string? pin, bool records, string? expected)
    {
        var error = ServiceRules.Check(new ServiceConfig("600", kind, Pin: pin, Records: records), 3).SingleOrDefault();

        Assert.Equal(expected, error is null ? null : $"{error.Field} {error.Rule}");
    }
}
