namespace Softswitch.Domain.Devices.Registrations;

/// <summary>The bindings of one channel under REGISTER requests (RFC 3261 10.3). Atomic: all changes of a request or none.</summary>
public static class RegistrationMachine
{
    public static RegistrationOutcome Apply(
        ImmutableArray<Binding> bindings, RegistrationRequest request, DateTimeOffset now, RegistrationLimits limits)
    {
        var live = Live(bindings, now);
        if (request.RemoveAll)
        {
            return live.Any(binding => IsOutOfOrder(binding, request))
                ? Refused(bindings, RegistrationVerdict.OutOfOrder)
                : new RegistrationOutcome(RegistrationVerdict.Accepted, [], [], [.. bindings.Select(binding => binding.Key)], false);
        }

        var next = live.ToBuilder();
        var saved = ImmutableArray.CreateBuilder<Binding>(request.Contacts.Length);
        var removed = ImmutableArray.CreateBuilder<string>();
        var refreshed = true;
        foreach (var change in request.Contacts)
        {
            var verdict = Change(next, saved, removed, change, request, now, limits, ref refreshed);
            if (verdict != RegistrationVerdict.Accepted)
                return Refused(bindings, verdict);
        }

        if (next.Count > limits.MaxContacts)
            return Refused(bindings, RegistrationVerdict.TooManyContacts);

        foreach (var binding in bindings)
        {
            if (binding.ExpiresAt <= now && !saved.Any(kept => kept.Key == binding.Key))
                removed.Add(binding.Key);
        }

        return new RegistrationOutcome(
            RegistrationVerdict.Accepted, next.ToImmutable(), saved.ToImmutable(), removed.ToImmutable(), refreshed && removed.Count == 0);
    }

    /// <summary>The bindings that have not expired.</summary>
    public static ImmutableArray<Binding> Live(ImmutableArray<Binding> bindings, DateTimeOffset now)
    {
        foreach (var binding in bindings)
        {
            if (binding.ExpiresAt <= now)
                return bindings.RemoveAll(other => other.ExpiresAt <= now);
        }

        return bindings;
    }

    private static RegistrationVerdict Change(
        ImmutableArray<Binding>.Builder next,
        ImmutableArray<Binding>.Builder saved,
        ImmutableArray<string>.Builder removed,
        ContactChange change,
        RegistrationRequest request,
        DateTimeOffset now,
        RegistrationLimits limits,
        ref bool refreshed)
    {
        var expires = change.Expires ?? limits.DefaultExpires;

        // RFC 3261 10.3 step 7: too brief is refused, except when it asks for removal.
        if (expires > TimeSpan.Zero && expires < limits.MinExpires)
            return RegistrationVerdict.IntervalTooBrief;

        var binding = Bind(change, request, now, expires > limits.MaxExpires ? limits.MaxExpires : expires);
        var at = IndexOf(next, binding);
        if (at >= 0 && IsOutOfOrder(next[at], request))
            return RegistrationVerdict.OutOfOrder;

        if (expires <= TimeSpan.Zero)
        {
            if (at < 0)
                return RegistrationVerdict.Accepted;
            removed.Add(next[at].Key);
            next.RemoveAt(at);
            return RegistrationVerdict.Accepted;
        }

        if (at < 0)
        {
            refreshed = false;
            next.Add(binding);
        }
        else
        {
            refreshed &= next[at].Contact == binding.Contact && next[at].Flow == binding.Flow;
            if (next[at].Key != binding.Key)
                removed.Add(next[at].Key);
            next[at] = binding with { RegisteredAt = next[at].RegisteredAt };
        }

        saved.Add(at < 0 ? binding : next[at]);
        return RegistrationVerdict.Accepted;
    }

    private static int IndexOf(ImmutableArray<Binding>.Builder bindings, Binding wanted)
    {
        for (var i = 0; i < bindings.Count; i++)
        {
            if (bindings[i].Key == wanted.Key || (wanted.RegId == 0 && bindings[i].RegId == 0 && bindings[i].Contact == wanted.Contact))
                return i;
        }

        return -1;
    }

    private static bool IsOutOfOrder(Binding binding, RegistrationRequest request) =>
        binding.SipCallId == request.SipCallId && request.CSeq < binding.CSeq;

    private static Binding Bind(ContactChange change, RegistrationRequest request, DateTimeOffset now, TimeSpan expires) => new(
        change.Contact,
        change.InstanceId,
        change.RegId,
        request.Gateway,
        request.Flow,
        request.Source,
        request.Path,
        request.SipCallId,
        request.CSeq,
        now,
        now + expires,
        request.UserAgent,
        request.KeepAlive);

    private static RegistrationOutcome Refused(ImmutableArray<Binding> bindings, RegistrationVerdict verdict) =>
        new(verdict, bindings, [], [], false);
}
