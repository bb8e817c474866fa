using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Trunks;

/// <summary>A valid rate. The fields are those of <see cref="RateConfig"/>.</summary>
/// <param name="From">Null for all day.</param>
public sealed record RateModel(RateId Id, TrunkName Trunk, string Prefix, decimal Price, int Priority, WeekDays Days, TimeOnly? From, TimeOnly? Until);
