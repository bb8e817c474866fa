using System.Collections.Frozen;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.SignIns;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>Callers who sign in, and the log of it. The hash of a password is the password itself here.</summary>
internal static class SignInFixture
{
    public static readonly SignInConfig All = new(new SignInCodeConfig(4), new SignInCodeConfig(6), new SignInCodeConfig(), new SignInCodeConfig(8), To: "201")
    {
        Users = [new("Anna", "1001"), new("Bram", "1002")],
    };

    public static RoutingConfig Module(SignInConfig config) => new("600", "Shift", SignIn: config);

    public static RouteQuestion Asking(SignInConfig config, params RoutingConfig[] others)
    {
        var question = Question(FromOutside, [Module(config), .. others]);
        var module = (SignInModel)question.Book.Extensions[new("600")];
        return question with
        {
            Book = question.Book with
            {
                Extensions = question.Book.Extensions.Values
                    .Select(model => model == module ? module.WithHashes(login => login + "77") : model)
                    .ToFrozenDictionary(model => model.Extension),
            },
        };
    }

    /// <summary>Keys one code after the other; <c>/</c> parts them, and <c>-</c> stands for nothing.</summary>
    public static RouteDecision Keying(RouteQuestion question, string to, string codes, List<SignInEntry>? log = null)
    {
        var decision = Settled(question, RouteEvaluator.Decide(question, new Destination(to), RouteCursor.Start), log);
        foreach (var code in codes.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var ask = Assert.IsType<RouteDecision.Ask>(decision);
            var keyed = code == "-" ? "" : code;
            decision = Settled(question, RouteEvaluator.Decide(question, ask.To!.Value, ask.Cursor with { Keyed = keyed }), log);
        }

        return decision;
    }

    private static RouteDecision Settled(RouteQuestion question, RouteDecision decision, List<SignInEntry>? log)
    {
        while (true)
        {
            switch (decision)
            {
                case RouteDecision.Verify verify:
                    decision = RouteSignIn.Verified(question, verify, verify.User is { } user && user.Hash == verify.Password);
                    break;
                case RouteDecision.Note note:
                    log?.Add(note.Entry);
                    decision = RouteSignIn.Noted(question, note);
                    break;
                default:
                    return decision;
            }
        }
    }
}
