using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Subscriptions;

/// <summary>Where a subscription comes from.</summary>
/// <param name="Flow">Over which its phone was heard last.</param>
/// <param name="Target">The URI of its phone.</param>
internal readonly record struct SubscriptionPlace(SourceKey Source, Flow Flow, string Target);
