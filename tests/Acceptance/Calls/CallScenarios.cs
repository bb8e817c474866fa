using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Calls;

/// <summary>Calls between two phones of sipp. Every test uses extensions of its own, so that none meets another's leftovers.</summary>
public abstract class CallScenarios(RunningSwitch running)
{
    [ProgramFact("sipp")]
    public async Task Answered_call_ended_by_caller_ends_at_both()
    {
        await using var called = await running.CalledAsync(102, new Scenario().Invited("m=audio [1-9]", "From:.*101").Answer().Byed());
        await running.CallAsync(101, "102", new Scenario().Invite().Answered().Pause(300).Bye());
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Answered_call_ended_by_called_ends_at_both()
    {
        await using var called = await running.CalledAsync(102, new Scenario().Invited().Answer().Pause(300).Bye());
        await running.CallAsync(101, "102", new Scenario().Invite().Answered().Byed());
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Call_over_tcp_to_phone_on_udp_is_answered()
    {
        await using var called = await running.CalledAsync(102, new Scenario().Invited().Answer().Byed());
        await running.CallAsync(103, "102", new Scenario().Invite().Answered().Pause(200).Bye(), SipTransport.Tcp);
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Busy_phone_called_gives_caller_486()
    {
        await using var called = await running.CalledAsync(104, new Scenario().Invited().Reply("486 Busy Here").ReceiveRequest("ACK"));
        await running.CallAsync(101, "104", new Scenario().Invite().MayReceive("180").Receive("486", "!Reason:").AckFailure());
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Phone_that_declines_gives_caller_603()
    {
        await using var called = await running.CalledAsync(104, new Scenario().Invited().Reply("603 Decline").ReceiveRequest("ACK"));
        await running.CallAsync(101, "104", new Scenario().Invite().MayReceive("180").ReceiveAny("603", "486", "480").AckFailure());
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Unregistered_user_called_gives_caller_480() =>
        await running.CallAsync(101, "110", new Scenario().Invite().Receive("480").AckFailure());

    [ProgramFact("sipp")]
    public async Task Unknown_extension_called_gives_caller_404() =>
        await running.CallAsync(101, "999", new Scenario().Invite().Receive("404").AckFailure());

    [ProgramFact("sipp")]
    public async Task Extension_of_another_tenant_is_not_found()
    {
        await OtherTenant.EnsureAsync(running.Process);

        await running.CallAsync(101, OtherTenant.Extension, new Scenario().Invite().Receive("404").AckFailure());
    }

    [ProgramFact("sipp")]
    public async Task Call_cancelled_while_ringing_stops_the_ringing()
    {
        await using var called = await running.CalledAsync(105, new Scenario().Invited().Reply("180 Ringing")
            .ReceiveRequest("CANCEL").Confirm().Reply("487 Request Terminated").ReceiveRequest("ACK"));
        await running.CallAsync(101, "105", new Scenario().Invite().Receive("180").Pause(300).Cancel().Receive("200").Receive("487").AckFailure());
        await called.SucceedsAsync();
    }

    /// <summary>A phone that has not answered at all may not be sent a CANCEL yet (RFC 3261 9.1): it gets one once it rings.</summary>
    [ProgramFact("sipp")]
    public async Task Call_cancelled_before_ringing_stops_the_phone_once_it_rings()
    {
        await using var called = await running.CalledAsync(105, new Scenario().Invited().Pause(1500).Reply("180 Ringing")
            .ReceiveRequest("CANCEL").Confirm().Reply("487 Request Terminated").ReceiveRequest("ACK"));
        await running.CallAsync(101, "105", new Scenario().Dial().Receive("100").Pause(100).Cancel().Receive("200").Receive("487").AckFailure());
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task User_with_two_phones_answered_on_one_stops_the_other()
    {
        await using var slow = await running.CalledAsync(106, new Scenario().Invited().Reply("180 Ringing")
            .ReceiveRequest("CANCEL", "Reason:.*200").Confirm().Reply("487 Request Terminated").ReceiveRequest("ACK"));
        await using var fast = await running.CalledAsync(106, new Scenario().Invited().Reply("180 Ringing").Pause(500)
            .Reply("200 OK", Bodies.Offer).ReceiveRequest("ACK").Byed(), alone: false);
        await running.CallAsync(101, "106", new Scenario().Invite().MayReceive("180").MayReceive("180").Receive("200").Ack().Pause(500).Bye());
        await fast.SucceedsAsync();
        await slow.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Caller_holding_and_resuming_is_answered_and_the_called_not_asked()
    {
        await using var called = await running.CalledAsync(102, new Scenario().Invited().Answer().Byed());
        await running.CallAsync(101, "102", Holding(new Scenario().Invite().Answered()).Bye());
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Called_holding_and_resuming_is_answered_and_the_caller_not_asked()
    {
        await using var called = await running.CalledAsync(102, Holding(new Scenario().Invited().Answer()).Bye());
        await running.CallAsync(101, "102", new Scenario().Invite().Answered().Byed());
        await called.SucceedsAsync();
    }

    /// <summary>The switch has no picture to show instead.</summary>
    [ProgramFact("sipp")]
    public async Task Hold_of_a_call_with_video_is_passed_on()
    {
        await using var called = await running.CalledAsync(102, new Scenario().Invited().Reply("200 OK", Bodies.Video).ReceiveRequest("ACK")
            .ReceiveRequest("INVITE", "a=sendonly").Confirm(body: Bodies.VideoHold.Replace("sendonly", "recvonly", StringComparison.Ordinal))
            .ReceiveRequest("ACK").Byed());
        await running.CallAsync(101, "102", new Scenario().Invite(Bodies.Video).MayReceive("180").Receive("200").Ack().Pause(200)
            .Request("INVITE", Bodies.VideoHold).MayReceive("100").Receive("200", "a=recvonly").Ack().Pause(200).Bye());
        await called.SucceedsAsync();
    }

    /// <summary>RFC 3261 14.2: the called side's change, sent while it is being asked itself, is for later.</summary>
    [ProgramFact("sipp")]
    public async Task Change_that_crosses_one_of_the_other_side_is_refused_and_succeeds_later()
    {
        await using var called = await running.CalledAsync(107, new Scenario().Invited().Answer()
            .Reinvited("a=label:new").Request("INVITE", Bodies.Changed).MayReceive("100").ReceiveAny("491").AckFailure()
            .Reply("200 OK", Bodies.Offer).ReceiveRequest("ACK").Pause(500).Change().Byed());
        await running.CallAsync(101, "107", new Scenario().Invite().Answered().Pause(200)
            .Change().ReceiveRequest("INVITE", "a=label:new").Confirm(body: Bodies.Offer).ReceiveRequest("ACK").Pause(200).Bye());
        await called.SucceedsAsync();
    }

    /// <summary>Each side sent its change before it saw the other's: both are refused and try again, not at the same time (RFC 3261 14.1).</summary>
    [ProgramFact("sipp")]
    public async Task Changes_that_cross_on_the_way_are_refused_to_both_and_succeed_later()
    {
        await using var called = await running.CalledAsync(107, new Scenario().Invited().Answer()
            .Reinvited("a=label:new").Request("INVITE", Bodies.Changed).MayReceive("100").ReceiveAny("491").AckFailure()
            .Reply("491 Request Pending").ReceiveRequest("ACK").Pause(300).Change()
            .ReceiveRequest("INVITE", "a=label:new").Confirm(body: Bodies.Offer).ReceiveRequest("ACK").Byed());
        await running.CallAsync(101, "107", new Scenario().Invite().Answered().Pause(200)
            .Request("INVITE", Bodies.Changed).MayReceive("100").ReceiveAny("491").AckFailure()
            .ReceiveRequest("INVITE", "a=label:new").Confirm(body: Bodies.Offer).ReceiveRequest("ACK").Pause(2100).Change().Pause(200).Bye());
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Early_media_offered_by_called_reaches_caller()
    {
        await using var called = await running.CalledAsync(102, new Scenario().Invited().Reply("183 Session Progress", Bodies.Offer).Pause(300)
            .Reply("200 OK", Bodies.Offer).ReceiveRequest("ACK").Byed());
        await running.CallAsync(101, "102", new Scenario().Invite().Receive("183", "m=audio [1-9]").Receive("200").Ack().Pause(200).Bye());
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Call_without_offer_gets_the_offer_in_the_answer()
    {
        await using var called = await running.CalledAsync(102, new Scenario().Invited().Reply("180 Ringing").Pause(100)
            .Reply("200 OK", Bodies.Offer).ReceiveRequest("ACK", "m=audio [1-9]").Byed());
        await running.CallAsync(101, "102", new Scenario().Invite(body: "").MayReceive("180").Receive("200", "m=audio [1-9]").Ack(Bodies.Offer).Pause(200).Bye());
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Call_without_offer_by_a_phone_that_takes_reliable_answers_is_answered()
    {
        await using var called = await running.CalledAsync(102, new Scenario().Invited("!Supported:.*100rel").Reply("183 Session Progress", Bodies.Offer).Pause(100)
            .Reply("200 OK", Bodies.Offer).ReceiveRequest("ACK", "m=audio [1-9]").Byed());
        await running.CallAsync(101, "102", new Scenario().Invite(body: "", headers: "Supported: 100rel\n").Receive("183", "!m=audio", "!RSeq")
            .Receive("200", "m=audio [1-9]").Ack(Bodies.Offer).Pause(200).Bye());
        await called.SucceedsAsync();
    }

    /// <summary>The called phone accepts what the caller has cancelled meanwhile: it is asked back (RFC 3261 9.1 leaves that race open).</summary>
    [ProgramFact("sipp")]
    public async Task Change_cancelled_before_it_is_accepted_is_undone_at_the_called_phone()
    {
        await using var called = await running.CalledAsync(107, new Scenario().Invited().Answer()
            .ReceiveRequest("INVITE", "a=label:new").Pause(2000).Confirm(body: Bodies.Offer).ReceiveRequest("ACK")
            .ReceiveRequest("INVITE", "!a=label:new").Confirm(body: Bodies.Offer).ReceiveRequest("ACK").Byed());
        await running.CallAsync(101, "107", new Scenario().Invite().Answered().Pause(200)
            .Request("INVITE", Bodies.Changed).Receive("100").Pause(200).Cancel().Receive("200").Receive("487").AckFailure().Pause(3500).Bye());
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Video_added_in_a_call_gets_ports_on_both_sides()
    {
        await using var called = await running.CalledAsync(102, new Scenario().Invited().Answer()
            .ReceiveRequest("INVITE", "m=video [1-9]").Confirm(body: Bodies.Video).ReceiveRequest("ACK").Byed());
        await running.CallAsync(101, "102", new Scenario().Invite().Answered().Pause(200)
            .Request("INVITE", Bodies.Video).MayReceive("100").Receive("200", "m=video [1-9]").Ack().Pause(200).Bye());
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Change_without_offer_gets_the_offer_of_the_other_side()
    {
        await using var called = await running.CalledAsync(102, new Scenario().Invited().Answer()
            .ReceiveRequest("INVITE", "!m=audio").Confirm(body: Bodies.Offer).ReceiveRequest("ACK", "m=audio [1-9]").Byed());
        await running.CallAsync(101, "102", new Scenario().Invite().Answered().Pause(200)
            .Request("INVITE").MayReceive("100").Receive("200", "m=audio [1-9]").Ack(Bodies.Offer).Pause(200).Bye());
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Digit_in_info_is_passed_on()
    {
        const string Relay = "Content-Type: application/dtmf-relay\n";
        await using var called = await running.CalledAsync(102, new Scenario().Invited().Answer()
            .ReceiveRequest("INFO", "Signal= *5").Confirm().Byed());
        await running.CallAsync(101, "102", new Scenario().Invite().Answered().Pause(200).Request("INFO", Bodies.Digit, Relay).Receive("200").Pause(200).Bye());
        await called.SucceedsAsync();
    }

    /// <summary>An established phone is always asked by re-INVITE, for a person may have to decide (RFC 3311 5.1).</summary>
    [ProgramFact("sipp")]
    public async Task Change_by_update_is_passed_on()
    {
        await using var called = await running.CalledAsync(102, new Scenario().Invited().Answer()
            .ReceiveRequest("INVITE", "a=label:new").Confirm(body: Bodies.Offer).ReceiveRequest("ACK").Byed());
        await running.CallAsync(101, "102", new Scenario().Invite().Answered().Pause(200)
            .Request("UPDATE", Bodies.Changed).Receive("200", "m=audio [1-9]").Pause(200).Bye());
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Video_offered_and_answered_is_passed_through()
    {
        await using var called = await running.CalledAsync(
            102,
            new Scenario().Invited("m=audio [1-9]", "m=video [1-9]", "a=rtpmap:97 H264/90000", "a=fmtp:97 profile-level-id=42e01f")
                .Reply("200 OK", Bodies.Video).ReceiveRequest("ACK").Byed());
        await running.CallAsync(
            101, "102", new Scenario().Invite(Bodies.Video).MayReceive("180").Receive("200", "m=video [1-9]", "a=rtpmap:97 H264/90000").Ack().Pause(200).Bye());
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Caller_and_called_are_told_who_the_other_is()
    {
        await using var called = await running.CalledAsync(
            102, new Scenario().Invited("From:.*Sanne.*sip:101@", "P-Asserted-Identity:.*sip:101@").Answer().Byed());
        await running.CallAsync(
            101, "102", new Scenario().Invite().MayReceive("180").Receive("200", "P-Asserted-Identity:.*sip:102@").Ack().Pause(200).Bye());
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Caller_who_wants_privacy_is_not_named()
    {
        await using var called = await running.CalledAsync(
            102, new Scenario().Invited("From:.*anonymous.invalid", "!sip:101@", "!Sanne", "!P-Asserted-Identity").Answer().Byed());
        await running.CallAsync(101, "102", new Scenario().Invite(headers: "Privacy: id\n").Answered().Pause(200).Bye());
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Phone_asking_in_a_call_whether_the_switch_is_there_is_answered()
    {
        await using var called = await running.CalledAsync(102, new Scenario().Invited().Answer().Byed());
        await running.CallAsync(101, "102", new Scenario().Invite().Answered().Pause(200).Request("OPTIONS").Receive("200", "Allow:").Bye());
        await called.SucceedsAsync();
    }

    /// <summary>Hold, then retrieve, from the side that plays this.</summary>
    private static Scenario Holding(Scenario scenario) =>
        scenario.Pause(200).Hold().Pause(300).Request("INVITE", Bodies.Offer).MayReceive("100").Receive("200", "!a=(recvonly|inactive)").Ack().Pause(200);
}
