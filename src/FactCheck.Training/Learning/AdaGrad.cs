namespace FactCheck.Training.Learning;

/// <summary>Weights that learn in steps which shrink with what they have learnt (Duchi et al. 2011), pulled towards zero whenever touched.</summary>
internal sealed class AdaGrad(int count, float rate)
{
    private const float Epsilon = 0.1f;
    private const float Pull = 1e-3f;

    private readonly float[] sums = new float[count];

    public float[] Weights { get; } = new float[count];

    public void Step(int at, float gradient)
    {
        gradient -= Pull * Weights[at];
        sums[at] += gradient * gradient;
        Weights[at] += rate * gradient / (Epsilon + MathF.Sqrt(sums[at]));
    }
}
