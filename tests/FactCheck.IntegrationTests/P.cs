namespace FactCheck.X;

public sealed class Placeholder;
