namespace Softswitch.Api.OpenApi;

/// <summary>One query parameter, for the description of the interface.</summary>
internal sealed record QueryNote(string Name, string Description, bool IsNumber = false, string? Format = null)
{
    public static readonly QueryNote After = new("after", "'next' of the page before; nothing for the first page");
    public static readonly QueryNote Limit = new("limit", "Items on a page: 1 to 1000, 50 when not given", IsNumber: true);

    public static readonly ImmutableArray<QueryNote> PagingOnly = [After, Limit];

    public static readonly ImmutableArray<QueryNote> Paging =
        [After, Limit, new("search", "Only items whose number, name or id starts with this; for users any part of the name")];
}
