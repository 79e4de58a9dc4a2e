using FluentValidation;

namespace Sijil.Api.Http;

/// <summary>Checks the shape of a body with the validator beside its endpoint, before the handler sees it.</summary>
internal static class ShapeFilter
{
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        var parameters = factory.MethodInfo.GetParameters();
        var index = Array.FindIndex(parameters, parameter => Find(parameter.ParameterType) is not null);
        if (index < 0)
            return next;

        var validator = Find(parameters[index].ParameterType)!;
        return context => context.Arguments[index] is { } body ? Check(validator, body, context, next) : next(context);

        IValidator? Find(Type type) =>
            factory.ApplicationServices.GetService(typeof(IValidator<>).MakeGenericType(type)) as IValidator;
    }

    private static ValueTask<object?> Check(
        IValidator validator,
        object body,
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var result = validator.Validate(new ValidationContext<object>(body));
        return result.IsValid
            ? next(context)
            : ValueTask.FromResult<object?>(
                OutcomeAnswer.To(RequestProblems.Invalid with { Errors = [.. result.Errors.Select(ShapeErrors.Of)] })
            );
    }
}
