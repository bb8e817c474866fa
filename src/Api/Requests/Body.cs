using System.Diagnostics.CodeAnalysis;
using Softswitch.Api.Answers;

namespace Softswitch.Api.Requests;

/// <summary>A body as it was understood, or why it was not.</summary>
internal readonly record struct Body<T>(T? Value, Problem? Problem)
    where T : class
{
    public bool IsRefused([NotNullWhen(true)] out Problem? problem, [NotNullWhen(false)] out T? value)
    {
        problem = Problem;
        value = Value;
        return problem is not null;
    }
}
