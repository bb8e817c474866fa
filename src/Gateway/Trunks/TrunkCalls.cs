using System.Text;
using Softswitch.Contracts.Records;
using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Authentication;
using Softswitch.Gateway.Sessions;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Transport.Platform;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Trunks;

/// <summary>Reads what a carrier says of a call it brings: for which number of ours, and from whom.</summary>
internal sealed class TrunkCalls(TrunkEntrance entrance, INumberReader numbers, DidDirectory dids, ChannelDirectory channels)
{
    private const int LongestNumber = 64;

    public async ValueTask<TrunkCheck> Check(SipMessage invite, Flow flow)
    {
        var trunks = entrance.Of(invite, flow);
        if (trunks.IsEmpty && flow is not PlatformFlow)
            return TrunkCheck.NoTrunk;
        try
        {
            if (flow is PlatformFlow)
                return await OfPlatform(invite).ConfigureAwait(false);
            foreach (var trunk in trunks)
            {
                if (Dialled(invite, trunk) is { } number && await dids.Find(number).ConfigureAwait(false) is { } tenant
                    && (trunk.Model.Tenant is not { } only || only == tenant))
                {
                    return new TrunkCheck(Read(invite, trunk.Model, number, tenant), 0);
                }
            }

            // Phones may stand where the carrier does: what is for no number of ours and from one of them is challenged.
            return await IsOfChannel(invite).ConfigureAwait(false) ? TrunkCheck.NoTrunk : new TrunkCheck(null, 404);
        }
        catch (StorageUnavailableException)
        {
            return new TrunkCheck(null, 503);
        }
    }

    private async ValueTask<TrunkCheck> OfPlatform(SipMessage invite)
    {
        if (!E164.TryParse(UserOf(invite.RequestUri), out var dialled) || await dids.Find(dialled).ConfigureAwait(false) is not { } tenant)
            return new TrunkCheck(null, 404);
        var (text, name) = invite.TryGet(HeaderName.PAssertedIdentity, out var value) && NameAddress.TryParse(value, out var address)
            ? (UserOf(address.Uri), address.DisplayText())
            : ("", "");
        E164? number = E164.TryParse(text, out var caller) ? caller : null;
        return new TrunkCheck(new TrunkCall(tenant, dialled, new TrunkCaller(TrunkName.Platform, number), name, null), 0);
    }

    // A carrier that calls our registration says in To for which of its numbers (RFC 3261 8.1.1.2).
    private E164? Dialled(SipMessage invite, TrunkSecret trunk)
    {
        var user = UserOf(invite.RequestUri);
        if (trunk.Model.Registers && (user == trunk.Model.Username || entrance.ByContact(invite) == trunk))
            user = invite.TryGet(HeaderName.To, out var to) && NameAddress.TryParse(to, out var address) ? UserOf(address.Uri) : "";
        return numbers.Read(user, trunk.Model);
    }

    private TrunkCall Read(SipMessage invite, TrunkModel trunk, E164 dialled, TenantId tenant)
    {
        E164? number = null;
        var name = "";
        foreach (var value in invite.Values(HeaderName.PAssertedIdentity))
        {
            if (number is null)
                (number, name) = Party(value, trunk);
        }

        if (number is null && !Identities.IsAnonymous(invite) && invite.TryGet(HeaderName.From, out var from))
            (number, name) = Party(from, trunk);
        return new TrunkCall(tenant, dialled, new TrunkCaller(trunk.Name, number), name, trunk.Host);
    }

    private (E164? Number, string Name) Party(ReadOnlySpan<byte> value, TrunkModel trunk) =>
        NameAddress.TryParse(value, out var address) ? (numbers.Read(UserOf(address.Uri), trunk), address.DisplayText()) : (null, "");

    private async ValueTask<bool> IsOfChannel(SipMessage invite)
    {
        var user = invite.TryGet(HeaderName.From, out var from) && NameAddress.TryParse(from, out var address) ? UserOf(address.Uri) : "";
        return ChannelName.TryParse(user, out var channel) && await channels.Find(channel).ConfigureAwait(false) is not null;
    }

    /// <summary>The user part of a URI, unescaped and without parameters of its own; empty when there is none.</summary>
    private static string UserOf(ReadOnlySpan<byte> text)
    {
        if (!SipUri.TryParse(text, out var uri) || uri.User.Length is 0 or > LongestNumber)
            return "";
        var user = Uri.UnescapeDataString(Encoding.UTF8.GetString(uri.User));
        var parameters = user.IndexOf(';', StringComparison.Ordinal);
        return parameters < 0 ? user : user[..parameters];
    }
}
