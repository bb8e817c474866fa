using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Authentication;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Events;

namespace Softswitch.Gateway.Subscriptions;

/// <summary>The subscriptions of this gateway, and how many of them each channel and source has.</summary>
/// <param name="removed">Hears of every subscription that is kept no longer.</param>
internal sealed class SubscriptionTable(AdmissionLimits limits, Action<Subscription> removed)
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<ulong, Subscription> _byTag = new();
    private readonly Dictionary<Subscription, SubscriptionPlace> _places = [];
    private readonly Dictionary<Caller, HashSet<Subscription>> _byDevice = [];
    private readonly Dictionary<SourceKey, int> _bySource = [];
    private readonly Dictionary<Flow, HashSet<Subscription>> _byFlow = [];

    public int Count => _byTag.Count;

    public ICollection<Subscription> All => _byTag.Values;

    /// <summary>The subscription a request inside a dialog is for; the tag is the To tag of the request.</summary>
    public Subscription? Find(ReadOnlySpan<byte> tag) =>
        tag.Length == 16 && ulong.TryParse(tag, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? _byTag.GetValueOrDefault(value)
            : null;

    /// <summary>The status to refuse a new one with before anything is asked for it, or 0: there is room, or it may take the place of a former one.</summary>
    public int Admit(Caller caller, Flow flow, SubscribeRequest wanted)
    {
        lock (_gate)
            return _byDevice.GetValueOrDefault(caller)?.Any(each => IsFor(each, wanted)) == true ? 0 : Refusal(caller, flow);
    }

    /// <summary>
    /// Keeps a subscription; the status to refuse it with when there is no room any more, else 0. One of the same phone to the same lamp
    /// is one from before it began anew: it is dropped without a word.
    /// </summary>
    public int TryAdd(Subscription subscription)
    {
        Subscription? former;
        lock (_gate)
        {
            var place = new SubscriptionPlace(
                SourceKey.Of(subscription.Flow.Remote.Address), subscription.Flow, Encoding.UTF8.GetString(subscription.Target));
            former = _byDevice.GetValueOrDefault(subscription.Caller)?.FirstOrDefault(each => IsFor(each, subscription.Request) && _places[each].Target == place.Target);
            if (former is null && Refusal(subscription.Caller, subscription.Flow) is var refusal and not 0)
                return refusal;
            Put(subscription, place);
        }

        former?.Take(new SubscriptionInput.Lost());
        return 0;
    }

    /// <summary>Its phone is heard over another flow.</summary>
    public void Move(Subscription subscription)
    {
        lock (_gate)
        {
            if (!_places.TryGetValue(subscription, out var place) || place.Flow.Equals(subscription.Flow))
                return;
            Withdraw(subscription, place);
            Put(subscription, place with { Flow = subscription.Flow, Source = SourceKey.Of(subscription.Flow.Remote.Address) });
        }
    }

    public void Remove(Subscription subscription)
    {
        lock (_gate)
        {
            if (!_places.TryGetValue(subscription, out var place))
                return;
            Withdraw(subscription, place);
        }

        removed(subscription);
    }

    /// <summary>A connection is gone, and with it the subscriptions that came over it.</summary>
    public void Closed(Flow flow)
    {
        Subscription[] lost;
        lock (_gate)
            lost = _byFlow.TryGetValue(flow, out var known) ? [.. known] : [];
        foreach (var subscription in lost)
            subscription.Take(new SubscriptionInput.Lost());
    }

    private static bool IsFor(Subscription one, SubscribeRequest wanted) => one.Request.Event == wanted.Event && one.Request.Name == wanted.Name;

    private int Refusal(Caller caller, Flow flow)
    {
        if (_byDevice.TryGetValue(caller, out var own) && own.Count >= limits.SubscriptionsPerDevice)
            return 403;
        var isFull = _places.Count >= limits.Subscriptions || _bySource.GetValueOrDefault(SourceKey.Of(flow.Remote.Address)) >= limits.SubscriptionsPerSource;
        return isFull ? 503 : 0;
    }

    private void Put(Subscription subscription, SubscriptionPlace place)
    {
        _byTag[subscription.Tag] = subscription;
        _places[subscription] = place;
        Add(_byDevice, subscription.Caller, subscription);
        if (place.Flow.IsReliable)
            Add(_byFlow, place.Flow, subscription);
        _bySource[place.Source] = _bySource.GetValueOrDefault(place.Source) + 1;
    }

    private void Withdraw(Subscription subscription, SubscriptionPlace place)
    {
        _byTag.TryRemove(new(subscription.Tag, subscription));
        _places.Remove(subscription);
        Take(_byDevice, subscription.Caller, subscription);
        Take(_byFlow, place.Flow, subscription);
        if (--_bySource[place.Source] == 0)
            _bySource.Remove(place.Source);
    }

    private static void Add<TKey>(Dictionary<TKey, HashSet<Subscription>> index, TKey key, Subscription subscription)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var known))
            index.Add(key, known = []);
        known.Add(subscription);
    }

    private static void Take<TKey>(Dictionary<TKey, HashSet<Subscription>> index, TKey key, Subscription subscription)
        where TKey : notnull
    {
        if (index.TryGetValue(key, out var known) && known.Remove(subscription) && known.Count == 0)
            index.Remove(key);
    }
}
