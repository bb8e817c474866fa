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
                : Accepted(bindings, [], now);
        }

        var next = live.ToBuilder();
        foreach (var change in request.Contacts)
        {
            var verdict = Change(next, change, request, now, limits);
            if (verdict != RegistrationVerdict.Accepted)
                return Refused(bindings, verdict);
        }

        // Who has more than the limit, because it was lowered, may still refresh and remove.
        if (next.Count > limits.MaxContacts && next.Count > live.Length)
            return Refused(bindings, RegistrationVerdict.TooManyContacts);

        return Accepted(bindings, next.ToImmutable(), now);
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
        ImmutableArray<Binding>.Builder next, ContactChange change, RegistrationRequest request, DateTimeOffset now, RegistrationLimits limits)
    {
        var expires = change.Expires ?? limits.DefaultExpires;

        // RFC 3261 10.3 step 7: too brief is refused, except when it asks for removal.
        if (expires > TimeSpan.Zero && expires < limits.MinExpires)
            return RegistrationVerdict.IntervalTooBrief;

        var binding = Bind(change, request, now, expires > limits.MaxExpires ? limits.MaxExpires : expires);
        var since = Since(next, binding);
        var at = -1;
        for (var i = next.Count - 1; i >= 0; i--)
        {
            if (!IsSame(next[i], binding))
                continue;
            if (IsOutOfOrder(next[i], request))
                return RegistrationVerdict.OutOfOrder;

            // A device known by its contact that now names itself, by a name known with another contact, was two and is one.
            if (at >= 0)
                next.RemoveAt(at);
            at = i;
        }

        if (expires <= TimeSpan.Zero)
        {
            if (at >= 0)
                next.RemoveAt(at);
        }
        else if (at >= 0)
        {
            next[at] = binding with { RegisteredAt = since ?? next[at].RegisteredAt };
        }
        else
        {
            next.Add(binding with { RegisteredAt = since ?? now });
        }

        return RegistrationVerdict.Accepted;
    }

    /// <summary>A device that names itself registers once, over all its flows, until it comes with another Call-ID (RFC 5627 5.1); null for others.</summary>
    private static DateTimeOffset? Since(ImmutableArray<Binding>.Builder live, Binding binding)
    {
        if (binding.InstanceId is null)
            return null;
        var since = binding.RegisteredAt;
        foreach (var flow in live)
        {
            if (flow.InstanceId == binding.InstanceId && flow.SipCallId == binding.SipCallId && flow.RegisteredAt < since)
                since = flow.RegisteredAt;
        }

        return since;
    }

    private static bool IsSame(Binding binding, Binding wanted) =>
        binding.Key == wanted.Key || (wanted.RegId == 0 && binding.RegId == 0 && binding.Contact == wanted.Contact);

    // Equal is not older: the gateway repeats a request whose answer it did not get, and repeating changes nothing.
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

    // Told as the difference, so that a contact named twice in one request cannot be saved and removed at once.
    private static RegistrationOutcome Accepted(ImmutableArray<Binding> before, ImmutableArray<Binding> after, DateTimeOffset now)
    {
        var saved = ImmutableArray.CreateBuilder<Binding>();
        var onlyRefreshed = true;
        foreach (var binding in after)
        {
            var old = Find(before, binding.Key);
            if (ReferenceEquals(old, binding))
                continue;
            saved.Add(binding);
            onlyRefreshed &= old is not null && old.ExpiresAt > now && IsRefreshed(old, binding);
        }

        var removed = ImmutableArray.CreateBuilder<string>();
        foreach (var binding in before)
        {
            if (Find(after, binding.Key) is not null)
                continue;
            removed.Add(binding.Key);
            onlyRefreshed &= binding.ExpiresAt <= now;
        }

        return new RegistrationOutcome(
            RegistrationVerdict.Accepted, after, saved.ToImmutable(), removed.ToImmutable(), onlyRefreshed);
    }

    private static bool IsRefreshed(Binding old, Binding binding) =>
        old with
        {
            RegisteredAt = binding.InstanceId is null ? old.RegisteredAt : binding.RegisteredAt,
            ExpiresAt = binding.ExpiresAt,
            SipCallId = binding.SipCallId,
            CSeq = binding.CSeq,
            Path = binding.Path,
        } == binding
        && Hops(old).SequenceEqual(Hops(binding), StringComparer.Ordinal);

    private static ImmutableArray<string> Hops(Binding binding) => binding.Path.IsDefault ? [] : binding.Path;

    private static Binding? Find(ImmutableArray<Binding> bindings, string key)
    {
        foreach (var binding in bindings)
        {
            if (binding.Key == key)
                return binding;
        }

        return null;
    }

    private static RegistrationOutcome Refused(ImmutableArray<Binding> bindings, RegistrationVerdict verdict) =>
        new(verdict, bindings, [], [], false);
}
