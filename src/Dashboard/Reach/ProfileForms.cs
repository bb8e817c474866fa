using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Validation;

namespace Softswitch.Dashboard.Reach;

/// <summary>
/// The form of a profile. What it leaves open it has from the default one, so beside what it says there is a choice of how: open, off, or as
/// it is written.
/// </summary>
internal static class ProfileForms
{
    /// <summary>Off, or none.</summary>
    public const string Off = "off";

    /// <summary>As it is written, or those that are ticked.</summary>
    public const string Given = "given";

    public static FormValues Of(ReachProfileConfig profile)
    {
        var values = FormValues.Of(profile)
            .With("forwardAlways.how", How(profile.ForwardAlways))
            .With("forwardBusy.how", How(profile.ForwardBusy))
            .With("forwardNoAnswer.how", How(profile.ForwardNoAnswer))
            .With("assistants.how", profile.AssistantGroup switch { null => "", "" => Off, _ => Given })
            .With("forwardUnreachable.how", How(profile.ForwardUnreachable))
            .With("devices.how", profile.Devices is null ? "" : profile.Devices.Channels is null ? Off : Given);
        return profile.CallerId is "" ? values.With("callerId", Off) : values;
    }

    /// <summary>Keeps of <paramref name="before"/> what the form does not hold.</summary>
    public static ReachProfileConfig? Read(FormValues values, ReachProfileConfig before, FieldErrors errors)
    {
        if (values.Read<ReachProfileConfig>(errors) is not { } read)
            return null;
        return read with
        {
            Name = read.Name ?? "",
            CallerId = read.CallerId == Off ? "" : read.CallerId,
            ForwardAlways = Forward(values, "forwardAlways"),
            ForwardBusy = Forward(values, "forwardBusy"),
            ForwardNoAnswer = Forward(values, "forwardNoAnswer"),
            ForwardUnreachable = Forward(values, "forwardUnreachable"),
            Devices = values["devices.how"] switch
            {
                Off => new ReachDevicesConfig(),
                Given => new ReachDevicesConfig(read.Devices?.Channels ?? []),
                _ => null,
            },
            AssistantGroup = values["assistants.how"] switch
            {
                Off => "",
                "" when !values.Has("assistantGroup") => null,
                _ => read.AssistantGroup,
            },
            AnalysesCalls = before.AnalysesCalls,
        };
    }

    private static string How(ReachForwardConfig? forward) => forward is null ? "" : forward.To is null ? Off : Given;

    // Who writes a place wants it, whatever is chosen beside it; who chooses it and writes none is told.
    private static ReachForwardConfig? Forward(FormValues values, string field) => (values[field + ".how"], values[field + ".to"]) switch
    {
        (Off, _) => new ReachForwardConfig(),
        ("", "") => null,
        (_, var to) => new ReachForwardConfig(to),
    };
}
