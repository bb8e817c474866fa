using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Routing;

/// <summary>A call that nobody makes, to see where it would go (SPEC K5).</summary>
/// <param name="Called">A number of the tenant in any notation, or an extension.</param>
/// <param name="Caller">A number outside, or an extension; null or empty for somebody who does not show his number.</param>
/// <param name="At">The instant.</param>
public sealed record ExplainRequest(string? Called, string? Caller, DateTimeOffset At)
{
    /// <summary>All ways that the call may take; null, with the reasons among the errors, for one that cannot be.</summary>
    public RouteNode? Explain(RoutingBook book, TenantModel tenant, FieldErrors errors)
    {
        var called = Called ?? "";
        errors.Require(called.Length > 0, "called", "required", "called is required");
        var caller = CallerIn(book, errors);
        var isNumber = E164Of(book, called, out var number);
        var to = new Destination(isNumber ? number.Value : called);
        var question = RouteQuestion.Of(book, caller with { Called = to.Value }, tenant, At);
        if (isNumber ? question.Find(number) is not null : book.IsExtension(to, out _))
            return RouteExplainer.Explain(question, to);
        errors.Require(called.Length == 0, "called", "unknown", "called is no number and no extension of the tenant");
        return null;
    }

    private static bool E164Of(RoutingBook book, string text, out E164 number)
    {
        var read = book.IsExtension(new Destination(text), out _) ? null : book.Plan.Read(text) as DialledNumber.External;
        number = read?.Number ?? default;
        return read is not null;
    }

    private RoutingCaller CallerIn(RoutingBook book, FieldErrors errors)
    {
        var withheld = new RoutingCaller(null, null, "");
        if (string.IsNullOrEmpty(Caller))
            return withheld;
        if (new Destination(Caller).IsExtension(book.ExtensionLength, out var extension))
            return withheld with { Extension = extension };
        if (E164Of(book, Caller, out var number))
            return withheld with { Number = number };
        errors.Add("caller", "format", "caller is a number outside or an extension");
        return withheld;
    }
}
