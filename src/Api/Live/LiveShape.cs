using Softswitch.Api.Calls;
using Softswitch.Api.Fraud;
using Softswitch.Contracts.Live;

namespace Softswitch.Api.Live;

/// <summary>What is said of a message to those outside: its name and its data, the same by every way it goes.</summary>
internal static class LiveShape
{
    public static (string Name, object Data) Of(LiveMessage message) => message switch
    {
        LiveMessage.Snapshot snapshot => ("snapshot", LiveItem.Of(snapshot.Board)),
        LiveMessage.Change { Event.Change: LiveChange.Call call } => ("call", CallItem.Of(call.View)),
        LiveMessage.Change { Event.Change: LiveChange.Channel channel } => ("channel", ChannelLive.Of(channel.View)),
        LiveMessage.Change { Event.Change: LiveChange.User user } => ("user", UserState.Of(user.View)),
        LiveMessage.Change { Event.Change: LiveChange.Alarm alarm } => ("alarm", FraudAlarmItem.Of(alarm.View)),
        LiveMessage.Change { Event.Change: LiveChange.Switched switched } => ("switched", SwitchItem.Of(switched.View)),
        _ => ("unknown", new object()),
    };
}
