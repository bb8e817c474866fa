using Microsoft.AspNetCore.Http;
using Softswitch.Api.Requests;

namespace Softswitch.Api.Answers;

/// <summary>An answer that tells something.</summary>
internal static class Answer
{
    public static IResult Of<T>(T body, int status = StatusCodes.Status200OK) => TypedResults.Json(body, ApiJson.Options, statusCode: status);
}
