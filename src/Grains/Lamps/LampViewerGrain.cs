using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Lamps;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Lamps;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Privacy;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Grains.Configuration;
using Softswitch.Grains.Privacy;

namespace Softswitch.Grains.Lamps;

/// <summary>What one channel may see of lamps: all of its own, of others what a privacy group says, and nothing by itself.</summary>
internal sealed class LampViewerGrain : Grain, ILampViewerGrain
{
    private readonly PrivacyPages _pages;
    private readonly TenantId _tenant;
    private readonly Configured<Viewer> _configured;

    public LampViewerGrain(IConfigurationReader configuration, TenantEditions editions, PrivacyPages pages)
    {
        _pages = pages;
        (_tenant, var name) = GrainKeys.Split(this.GetPrimaryKeyString());
        _configured = new Configured<Viewer>(_tenant, editions, async () =>
        {
            if ((await configuration.Channel(_tenant, new ChannelName(name)))?.Value is not { } channel)
                return null;
            var user = channel.UserId is { } id ? (await configuration.User(_tenant, id))?.Value : null;
            return new Viewer(channel.Name, user?.Id, user?.Extension);
        });
    }

    public async Task<LampViews?> Look(ImmutableArray<string> names)
    {
        if (await Find() is not { } viewer)
            return null;
        var book = await _pages.Find(_tenant);
        return new LampViews([.. names.Select(name => Look(viewer, book, name))]);
    }

    public async Task<ImmutableArray<string>> List()
    {
        if (await Find() is not { User: { } user })
            return [];
        return [.. (await _pages.Find(_tenant)).Named(user, PrivacyRights.Presence).Select(extension => extension.Value)];
    }

    private static LampView Look(Viewer viewer, PrivacyBook book, string name)
    {
        // A phone that asks for its own address means itself: that is how message lamps are set up.
        if (name == viewer.Channel.Value)
            return new LampView(viewer.Extension?.Value ?? name, LampSight.Named);
        if (name == ILampViewerGrain.Features)
            return viewer.User is { } own ? new LampView(ILampGrain.FeaturesOf(own), LampSight.Named) : new LampView(name, LampSight.Dark);
        if (viewer.User is not { } user || !ExtensionNumber.TryParse(name, out var extension))
            return new LampView(name, LampSight.Dark);
        if (viewer.Extension == extension)
            return new LampView(name, LampSight.Named);
        var rights = book.RightsOf(user, viewer.Extension, extension);
        if (!rights.HasFlag(PrivacyRights.Presence))
            return new LampView(name, LampSight.Dark);
        // Who calls there is told at once or not at all: a lamp has no other time than that of the call.
        var isNamed = book.NotificationDelay(user, viewer.Extension, extension) == TimeSpan.Zero;
        return new LampView(name, isNamed ? LampSight.Named : LampSight.Lit);
    }

    private async ValueTask<Viewer?> Find()
    {
        if (!_configured.IsCurrent)
            await _configured.ReadIfPossible();
        if (_configured.Model is null)
            DeactivateOnIdle();
        return _configured.Model;
    }

    private sealed record Viewer(ChannelName Channel, UserId? User, ExtensionNumber? Extension);
}
