using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Domain.Routing;

/// <summary>What the night mode of a tenant makes of calls from outside (SPEC R7).</summary>
internal static class NightStep
{
    /// <summary>Why a call goes elsewhere now instead of to an extension; null when it does not.</summary>
    /// <param name="model">What the extension leads on as; null for a user, a service or nobody.</param>
    public static RouteReason? Of(RouteQuestion question, ExtensionNumber extension, RoutingModel? model, RouteCursor cursor)
    {
        // Who has reached a group or a menu by day stays there, and who is led on by night is not led on again.
        if (question.Book.Night is not { } night || question.Caller.Extension is not null || cursor.IsNight || cursor.IsInTurns || cursor.Keyed is not null)
            return null;
        var isConcerned = model is null ? !question.Book.Services.Contains(extension) : model is RoutingModel.Group or RoutingModel.Menu;
        if (!isConcerned || night.To.Value == extension.Value || night.AlwaysOff.Contains(extension))
            return null;
        return night.IsOn(question.Local, question.Book.Country, out var reason) || night.AlwaysOn.Contains(extension)
            ? new RouteReason(night.Rule, night.Extension.Value, night.Name, $"{reason}: {night.To} instead of {extension}")
            : null;
    }
}
