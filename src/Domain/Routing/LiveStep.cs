using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.Questions;

namespace Softswitch.Domain.Routing;

/// <summary>Extensions of which live state has to tell something, that somebody of the tenant switches, or that nobody may call in this way.</summary>
internal static class LiveStep
{
    /// <summary>Null for all others.</summary>
    public static RouteDecision? Of(RouteQuestion question, RoutingModel model, RouteCursor cursor, ImmutableArray<RouteReason> reasons)
    {
        return model switch
        {
            RoutingModel.Group { Always: null } group => new RouteDecision.Hunt(group, cursor.Prefixed(group.Prefix) with { Shown = group.Shown }, reasons),
            RoutingModel.CallLimit limit => new RouteDecision.Claim(limit, cursor with { Shown = limit.Shown }, reasons),
            RoutingModel.BackUp backUp => new RouteDecision.Probe(backUp, cursor, reasons),
            RoutingModel.Indicator indicator when question.Caller.Dialled(indicator.Extension) =>
                new RouteDecision.Toggle(indicator, cursor, Said($"{(indicator.IsRed ? "to green" : "to red")}{(indicator.Does.Length == 0 ? "" : $": {indicator.Does}")}")),
            RoutingModel.Indicator { Green: null } => new RouteDecision.Refused(CallVerdict.NotFound, cursor, Said("is only switched")),
            RoutingModel.NightMode night when question.Caller.Dialled(night.Extension) => new RouteDecision.Toggle(night, cursor, Said("is switched")),
            RoutingModel.Plan { IsDialled: false } plan when question.Caller.Dialled(plan.Extension) =>
                new RouteDecision.Refused(CallVerdict.NotFound, cursor, Said("is not dialled")),
            DisaModel disa => Keyed(disa),
            _ => null,
        };

        ImmutableArray<RouteReason> Said(string value) => reasons.Add(new RouteReason(model.Rule, model.Extension.Value, model.Name, value));

        RouteDecision? Keyed(DisaModel disa) => cursor switch
        {
            { Asked: AskedFor.Pin, Keyed: { } pin } => new RouteDecision.CheckPin(disa, pin, cursor, reasons),
            { Asked: AskedFor.Number, Keyed: { Length: > 0 } number } => new RouteDecision.Dial(disa, number, cursor, Said($"calls as {disa.User}")),
            _ => null,
        };
    }
}
