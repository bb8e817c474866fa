using FsCheck;
using FsCheck.Fluent;
using Softswitch.Domain.Devices.Registrations;
using static Softswitch.Domain.Tests.Devices.Registrations.RegistrationFixture;

namespace Softswitch.Domain.Tests.Devices.Registrations;

/// <summary>What holds for every sequence of REGISTER requests, however senseless.</summary>
public sealed class RegistrationMachineProperties
{
    private static readonly Gen<ContactChange> Changes =
        from uri in Gen.Elements("sip:a@h", "sip:b@h", "sip:c@h", "sip:d@h")
        from instance in Gen.Elements(null, null, Instance, "<urn:uuid:2>")
        from regId in Gen.Elements(0, 0, 1, 2)
        from expires in Gen.Elements<int?>(null, 0, 0, 5, 60, 300, 600, 100_000)
        select new ContactChange(uri, instance, instance is null ? 0 : regId, expires is { } s ? Seconds(s) : null);

    private static readonly Gen<(RegistrationRequest Request, int Later)> Steps =
        from contacts in Changes.ArrayOf(4)
        from count in Gen.Choose(0, 4)
        from all in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from call in Gen.Elements("call-1", "call-2")
        from cseq in Gen.Choose(1, 6)
        from flow in Gen.Elements("udp:1", "udp:1", "udp:2")
        from later in Gen.Choose(0, 120)
        select (Request((uint)cseq, all ? [] : contacts[..count]) with { RemoveAll = all, SipCallId = call, Flow = flow }, later);

    [Fact]
    public void Saved_and_removed_replayed_on_a_store_equal_the_bindings() => Check((before, request, now, outcome) =>
    {
        var store = before.ToDictionary(binding => binding.Key, StringComparer.Ordinal);
        foreach (var key in outcome.Removed)
            store.Remove(key);
        foreach (var binding in outcome.Saved)
            store[binding.Key] = binding;

        return outcome.Verdict != RegistrationVerdict.Accepted
            ? outcome.Saved.IsEmpty && outcome.Removed.IsEmpty && outcome.Bindings == before
            : store.Count == outcome.Bindings.Length && outcome.Bindings.All(binding => store.GetValueOrDefault(binding.Key) == binding);
    });

    [Fact]
    public void Bindings_have_distinct_keys_and_are_all_alive() => Check((before, request, now, outcome) =>
        outcome.Verdict != RegistrationVerdict.Accepted
        || (outcome.Bindings.Select(binding => binding.Key).Distinct(StringComparer.Ordinal).Count() == outcome.Bindings.Length
            && outcome.Bindings.All(binding => binding.ExpiresAt > now && binding.ExpiresAt <= now + Limits.MaxExpires)));

    [Fact]
    public void Saved_and_removed_share_no_key() => Check((before, request, now, outcome) =>
        !outcome.Saved.Select(binding => binding.Key).Intersect(outcome.Removed, StringComparer.Ordinal).Any()
        && outcome.Saved.Select(binding => binding.Key).Distinct(StringComparer.Ordinal).Count() == outcome.Saved.Length);

    [Fact]
    public void Bindings_never_grow_beyond_the_limit() => Check((before, request, now, outcome) =>
        outcome.Bindings.Length <= Limits.MaxContacts);

    [Fact]
    public void Refresh_leaves_every_way_to_a_device_as_it_was() => Check((before, request, now, outcome) =>
        !outcome.OnlyRefreshed
        || outcome.Bindings.Select(Way).ToHashSet().SetEquals(RegistrationMachine.Live(before, now).Select(Way)));

    [Fact]
    public void Repeating_an_accepted_request_changes_nothing() => Check((before, request, now, outcome) =>
    {
        // Two contacts of one request that name the same device may take its binding from each other.
        if (outcome.Verdict != RegistrationVerdict.Accepted || request.Contacts.Length > 1)
            return true;
        var again = Apply(outcome.Bindings, request, now);
        return again.Verdict == RegistrationVerdict.Accepted && again.OnlyRefreshed && again.Removed.IsEmpty
            && again.Bindings.ToHashSet().SetEquals(outcome.Bindings);
    });

    // A device that names itself begins a registration anew with another Call-ID, which no way to it needs to know.
    private static (string, string, string, DateTimeOffset) Way(Binding binding) =>
        (binding.Key, binding.Contact, binding.Flow, binding.InstanceId is null ? binding.RegisteredAt : default);

    [Fact]
    public void Flows_of_one_registration_have_one_mark_and_no_other_registration_has_it() => Check((before, request, now, outcome) =>
        outcome.Bindings.Where(binding => binding.InstanceId is not null).GroupBy(RegistrationMark.Of)
            .All(marked => marked.Select(binding => (binding.InstanceId, binding.SipCallId)).Distinct().Count() == 1));

    private static void Check(
        Func<ImmutableArray<Binding>, RegistrationRequest, DateTimeOffset, RegistrationOutcome, bool> holds) =>
        Prop.ForAll(Steps.ArrayOf(12).ToArbitrary(), steps =>
        {
            ImmutableArray<Binding> bindings = [];
            var now = Start;
            foreach (var (request, later) in steps)
            {
                now += Seconds(later);
                var outcome = Apply(bindings, request, now);
                if (!holds(bindings, request, now, outcome))
                    return false;
                bindings = outcome.Bindings;
            }

            return true;
        }).QuickCheckThrowOnFailure();
}
