namespace Softswitch.Simulation.Tests.Calls;

/// <summary>What has to hold of the messages of a whole run, as the gateway saw them.</summary>
internal static class WireRules
{
    /// <summary>Timers B, M and that of CANCEL: after it nobody waits for a response any more.</summary>
    private const int WaitMs = 31_500;

    public static void Check(List<WireMessage> messages, Action<string> fault)
    {
        CheckCaller(messages, fault);
        CheckAnswers(messages, fault);
        CheckRinging(messages, fault);
        CheckRequests(messages, fault);
        CheckByes(messages, fault);
        foreach (var dialog in messages.GroupBy(message => message.CallId, StringComparer.Ordinal))
            new NegotiationRule(fault).Check(dialog.ToList());
    }

    private static void CheckCaller(List<WireMessage> messages, Action<string> fault)
    {
        var finals = messages.Where(each => each is { Phone: "alice", IsSent: true, IsFinal: true, Method: "INVITE", CSeq: 1 })
            .Select(each => each.Text).Distinct(StringComparer.Ordinal).Count();
        var called = messages.Exists(each => each is { Phone: "alice", IsSent: false, IsRequest: true, Method: "INVITE" });
        if (finals != (called ? 1 : 0))
            fault($"The caller got {finals} final answers");
    }

    /// <summary>Every 2xx is acknowledged, and every dialog it made is ended.</summary>
    private static void CheckAnswers(List<WireMessage> messages, Action<string> fault)
    {
        foreach (var answer in messages.Where(each => each is { IsSent: false, IsSuccess: true, Method: "INVITE" } && IsAwaited(messages, each))
            .DistinctBy(each => (each.CallId, each.CSeq, each.ToTag)))
        {
            if (!messages.Exists(each => each is { IsSent: true, IsRequest: true, Method: "ACK" } && each.CallId == answer.CallId
                && each.CSeq == answer.CSeq && each.ToTag == answer.ToTag))
            {
                fault($"{answer} of {answer.ToTag} was never acknowledged");
            }

            if (!messages.Exists(each => each is { IsRequest: true, Method: "BYE" } && each.CallId == answer.CallId
                && (each.IsSent ? each.ToTag : each.FromTag) == answer.ToTag))
            {
                fault($"{answer} of {answer.ToTag}: no BYE");
            }
        }

        if (messages.Find(each => each is { Phone: "alice", IsSent: true, IsSuccess: true, Method: "INVITE" }) is { } told
            && !messages.Exists(each => each is { Phone: "alice", IsRequest: true, Method: "BYE" } && each.CallId == told.CallId))
        {
            fault("The caller was answered and there was no BYE");
        }
    }

    private static void CheckRinging(List<WireMessage> messages, Action<string> fault)
    {
        foreach (var invite in messages.Where(each => each is { IsSent: true, IsRequest: true, Method: "INVITE", ToTag: "" }).DistinctBy(each => each.Branch, StringComparer.Ordinal))
        {
            var rings = messages.Exists(each => each is { IsSent: false, IsFinal: false, IsRequest: false } && each.Branch == invite.Branch
                && each.At < invite.At + WaitMs);
            var isOver = messages.Exists(each => each.Branch == invite.Branch
                && (each is { IsSent: false, IsFinal: true, Method: "INVITE" } || each is { IsSent: true, IsRequest: true, Method: "CANCEL" }));
            if (rings && !isOver)
                fault($"{invite.Phone} was left ringing");
        }
    }

    /// <summary>Every request of a phone is answered, and in one way.</summary>
    private static void CheckRequests(List<WireMessage> messages, Action<string> fault)
    {
        foreach (var request in messages.Where(each => each is { IsSent: false, IsRequest: true } && each.Method != "ACK").DistinctBy(each => (each.Branch, each.Method)))
        {
            var answers = messages.Where(each => each is { IsSent: true, IsFinal: true } && each.Branch == request.Branch && each.Method == request.Method)
                .Select(each => each.Status).Distinct().ToList();
            if (answers.Count == 0)
                fault($"{request} was never answered");
            else if (answers.Count > 1 && request.Method != "CANCEL" && !IsForgotten(messages, request))
                fault($"{request} was answered {string.Join(" and ", answers)}");
        }
    }

    private static void CheckByes(List<WireMessage> messages, Action<string> fault)
    {
        foreach (var dialog in messages.Where(each => each is { IsSent: true, IsRequest: true, Method: "BYE" }).GroupBy(each => (each.CallId, each.ToTag)))
        {
            if (dialog.DistinctBy(each => each.Branch, StringComparer.Ordinal).Count() > 1)
                fault($"{dialog.First()} to {dialog.Key.ToTag}: more than one BYE");
        }
    }

    // A copy that came when the transaction was over is a new request (RFC 3261 17.2.2).
    private static bool IsForgotten(List<WireMessage> messages, WireMessage request) =>
        messages.Exists(each => each is { IsSent: false, IsRequest: true } && each.Branch == request.Branch && each.At > request.At + WaitMs);

    private static bool IsAwaited(List<WireMessage> messages, WireMessage answer)
    {
        var ours = messages.Where(each => each.Branch == answer.Branch && each.At <= answer.At).ToList();
        var cancel = ours.Find(each => each is { IsSent: true, IsRequest: true, Method: "CANCEL" });
        var success = ours.Find(each => each is { IsSent: false, IsSuccess: true, Method: "INVITE" });
        var heard = ours.Find(each => each is { IsSent: false, Method: "INVITE" })!;
        return answer.At < (cancel?.At ?? long.MaxValue - WaitMs) + WaitMs
            && answer.At < success!.At + WaitMs
            && heard.At < ours.Find(each => each.IsSent)!.At + WaitMs;
    }
}
