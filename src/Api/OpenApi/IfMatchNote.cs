namespace Softswitch.Api.OpenApi;

internal enum IfMatchNote
{
    None,
    Optional,
    Required,
}
