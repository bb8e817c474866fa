namespace Orleans;

/// <summary>A grain named by a string: the only kind of key this host knows.</summary>
public interface IGrainWithStringKey : IGrain;
