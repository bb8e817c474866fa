namespace Softswitch.Api.Records;

internal enum RecordOrder
{
    Newest,
    Oldest,
}
