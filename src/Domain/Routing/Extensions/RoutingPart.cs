using Softswitch.Domain.Numbers;
using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>What an extension that leads calls on does: the part of a <see cref="RoutingConfig"/> that makes its kind, with all that is known of it.</summary>
public abstract record RoutingPart
{
    internal abstract ExtensionType Type { get; }

    /// <summary>The sounds that it plays, each with the field it is in.</summary>
    internal virtual IEnumerable<(string Field, string? Sound)> Sounds => [];

    /// <summary>The number of the tenant that is shown outside, when one is given.</summary>
    internal virtual (string Field, string Number)? ShownDid => null;

    /// <summary>Channels of the tenant that it names, each with the field it is in.</summary>
    internal virtual IEnumerable<(string Field, string Channel)> NamedChannels => [];

    /// <summary>Fields that name an extension which has to be of a type.</summary>
    internal virtual IEnumerable<(string Field, ExtensionType Type)> Named => [];

    /// <summary>The opening times that it goes by, with the field they are in; null for what goes by none.</summary>
    internal virtual (string Field, OpeningTimesConfig Times)? Calendar => null;

    internal abstract void Check(RoutingCheck check);

    /// <summary>The same, with each place it leads to as it is written by the function, which is told the field too.</summary>
    internal abstract RoutingPart Rewrite(Func<string, string, string> write);

    /// <summary>Why nothing may lead to it as this; null when something may.</summary>
    internal virtual string? Refuses(PlaceUse use) => null;

    /// <summary>Of what passed <see cref="Check"/>.</summary>
    /// <param name="plan">Of the tenant's country: in it the beginnings of numbers are written.</param>
    internal abstract RoutingModel ToModel(ExtensionNumber extension, string name, NationalPlan plan);

    /// <summary>Without what must not be read back.</summary>
    internal virtual RoutingPart WithoutSecrets() => this;

    /// <summary>Without what has no effect any more.</summary>
    /// <param name="local">The time where the tenant is.</param>
    internal virtual RoutingPart WithoutPast(DateTime local) => this;

    /// <summary>Switched by somebody who dialled it, and whether it is on then; null for what cannot be switched.</summary>
    /// <param name="local">The time where the tenant is.</param>
    internal virtual (RoutingPart Part, bool IsOn)? Toggled(DateTime local, string country) => null;

    /// <summary>One place, or several that ring at once.</summary>
    private protected static string Several(Func<string, string, string> write, string field, string places) =>
        Destination.Join(Destination.Split(places).Select(place => write(field, place)));

    private protected static string? MaybeSeveral(Func<string, string, string> write, string field, string? places) =>
        places is null ? null : Several(write, field, places);

    private protected static string? Maybe(Func<string, string, string> write, string field, string? place) => place is null ? null : write(field, place);
}
